package id.opdhub.registry;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks again and again, in a thread of its own. The longer a look takes the longer is the pause after it, so that hundreds of
 * folders cost little. What a look finds under way is looked at again soon: a change, which is taken up at the second look that
 * sees it, never waits for 5 s.
 */
final class Looks implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** A pause is so many times as long as the look before it. */
    private static final int PAUSES = 100;

    private final BooleanSupplier look;
    private final ScheduledExecutorService thread;

    /** @param look true when it found something under way */
    Looks(String name, BooleanSupplier look) {
        this.look = look;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void begin() {
        lookIn(SHORTEST);
    }

    private void lookIn(Duration pause) {
        if (!thread.isShutdown()) {
            thread.schedule(this::lookAndGoOn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAndGoOn() {
        long begin = System.nanoTime();
        boolean underWay = true;
        try {
            underWay = look.getAsBoolean();
        } finally {
            lookIn(underWay ? SHORTEST : pauseAfter(Duration.ofNanos(System.nanoTime() - begin)));
        }
    }

    private static Duration pauseAfter(Duration look) {
        Duration wanted = look.multipliedBy(PAUSES);
        if (wanted.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
