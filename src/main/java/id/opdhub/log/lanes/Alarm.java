package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rings once, at the earliest time asked for. Guarded by its topic's lock. */
final class Alarm {

    private final ScheduledExecutorService timer;
    private final Runnable ring;
    private Future<?> pending;
    private long due;

    Alarm(ScheduledExecutorService timer, Runnable ring) {
        this.timer = timer;
        this.ring = ring;
    }

    void ringWithin(Duration wait) {
        long asked = System.nanoTime() + wait.toNanos();
        if (pending != null && due - asked <= 0) {
            return;
        }
        cancel();
        due = asked;
        pending = timer.schedule(ring, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** It rang, or nobody waits for it any more. */
    void cancel() {
        if (pending != null) {
            pending.cancel(false);
            pending = null;
        }
    }
}
