package id.opdhub.delivery;

import java.time.Duration;
import java.time.Instant;

/** Spreads attempts evenly over time, with a little slack for those that come unevenly. Not thread-safe. */
final class Rate {

    private static final Duration SLACK = Duration.ofMillis(100);

    private final Duration interval;
    private Instant next = Instant.EPOCH;

    Rate(int perSecond) {
        interval = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    boolean take(Instant now) {
        if (now.plus(SLACK).isBefore(next)) {
            return false;
        }
        next = (next.isAfter(now) ? next : now).plus(interval);
        return true;
    }

    Duration until(Instant now) {
        Duration wait = Duration.between(now.plus(SLACK), next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
