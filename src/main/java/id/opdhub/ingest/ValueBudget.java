package id.opdhub.ingest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import id.opdhub.mapping.unpacking.Room;
import id.opdhub.mapping.unpacking.UnpackComponent.Unpacked;

/** Lets in only as many values at once as memory holds: three bytes of a body, {@code {},}, are a hundred as a tree. */
final class ValueBudget {

    private static final String HELD = "hub.values";
    /** So many bytes, several times over while they are read, weigh as much as a value. */
    private static final int BYTES = 30;

    private final int most;
    private final Duration patience;
    private final Semaphore values;
    private final Semaphore unpacking = new Semaphore(1, true);

    /** @param patience for the values of others to go */
    ValueBudget(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.values = new Semaphore(most, true);
    }

    /** What the call's route unpacks: one after the other, and counted as its body was. */
    Room roomFor(HttpServletRequest request) {
        return archive -> {
            acquire(unpacking, 1);
            try {
                Unpacked unpacked = archive.get();
                take(request, unpacked.body());
                return unpacked;
            } finally {
                unpacking.release();
            }
        };
    }

    /**
     * Of a call's body, and of what is unpacked from it: as many as the largest of them has.
     *
     * @throws HubBusy when too many values of others stay too long
     */
    void take(HttpServletRequest request, byte[] body) {
        int held = request.getAttribute(HELD) instanceof Integer before ? before : 0;
        int needed = Math.min(most, mostValuesIn(body));
        if (needed > held) {
            acquire(values, needed - held);
            request.setAttribute(HELD, needed);
        }
    }

    private void acquire(Semaphore semaphore, int permits) {
        try {
            if (!semaphore.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HubBusy();
            }
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
        return Math.max(count, body.length / BYTES);
    }
}
