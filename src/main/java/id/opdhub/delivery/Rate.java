package id.opdhub.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads attempts evenly over time, and lets never more than the rate into any second. A moment that came late is made
 * up for with a little slack. Not thread-safe.
 */
final class Rate {

    private static final Duration SLACK = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int perSecond;
    private final Duration interval;
    /** The last attempts, as many as a second may have; the oldest of them is at {@link #oldest}. */
    private final Instant[] taken;

    private int oldest;
    private Instant next = Instant.EPOCH;

    Rate(int perSecond) {
        this.perSecond = perSecond;
        interval = SECOND.dividedBy(perSecond);
        taken = new Instant[perSecond];
    }

    int perSecond() {
        return perSecond;
    }

    boolean take(Instant now) {
        if (now.isBefore(free(now))) {
            return false;
        }
        next = (next.isAfter(now) ? next : now).plus(interval);
        taken[oldest] = now;
        oldest = (oldest + 1) % perSecond;
        return true;
    }

    Duration until(Instant now) {
        Duration wait = Duration.between(now, free(now));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** When the next one may go. A clock that was set back must not stop everything. */
    private Instant free(Instant now) {
        Instant spread = next.minus(SLACK);
        Instant first = taken[oldest];
        Instant second = first == null || first.isAfter(now) ? spread : first.plus(SECOND);
        return second.isAfter(spread) ? second : spread;
    }
}
