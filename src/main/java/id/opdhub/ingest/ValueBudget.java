package id.opdhub.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

/** Lets in only as many values at once as memory holds: three bytes of a body, {@code {},}, are a hundred as a tree. */
final class ValueBudget {

    private static final String HELD = "hub.values";
    private static final long PATIENCE_SECONDS = 5;

    private final int most;
    private final Semaphore values;

    ValueBudget(int most) {
        this.most = most;
        this.values = new Semaphore(most, true);
    }

    /** @throws HubBusy when too many values of others stay too long */
    void take(HttpServletRequest request, byte[] body) {
        int needed = Math.min(most, mostValuesIn(body));
        try {
            if (!values.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new HubBusy();
            }
            request.setAttribute(HELD, needed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HubBusy();
        }
    }

    void giveBack(HttpServletRequest request) {
        if (request.getAttribute(HELD) instanceof Integer held) {
            request.removeAttribute(HELD);
            values.release(held);
        }
    }

    /** Before each value of JSON, XML or CSV stands one of these; in a text they count too much, which does no harm. */
    private static int mostValuesIn(byte[] body) {
        int count = 1;
        for (byte letter : body) {
            switch (letter) {
                case '{', '[', ':', ',', ';', '<', '=' -> count++;
                default -> {
                    // Part of a value.
                }
            }
        }
        return count;
    }
}
