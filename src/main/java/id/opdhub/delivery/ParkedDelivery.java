package id.opdhub.delivery;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.log.LogPosition;

/**
 * A delivery set aside with its key, without its payload.
 *
 * @param position where it stands in the log
 * @param key its lane
 * @param attempts made so far
 * @param failures of those that count against it
 * @param reason why it was parked, a short code
 * @param next when it may be tried again, once it is the first of its key; empty: when an operator says so
 */
record ParkedDelivery(
        LogPosition position, String key, int attempts, int failures, String reason, Optional<Instant> next) {

    static final String BEHIND = "behind";

    /** It waits for the others of its key, and is due as soon as it is the first. */
    static ParkedDelivery behind(LogPosition position, String key, Instant now) {
        return new ParkedDelivery(position, key, 0, 0, BEHIND, Optional.of(now));
    }

    ParkedDelivery failedAgain(int madeAttempts, int countedFailures, String why, Optional<Instant> nextAttempt) {
        return new ParkedDelivery(position, key, madeAttempts, countedFailures, why, nextAttempt);
    }

    /** The same, not before another time. */
    ParkedDelivery dueAt(Optional<Instant> other) {
        return new ParkedDelivery(position, key, attempts, failures, reason, other);
    }

    boolean isDue(Instant now) {
        return next.isPresent() && !now.isBefore(next.get());
    }
}
