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
 * @param next when it may be tried again, once it is the first of its key; empty: when an operator says so
 */
record ParkedDelivery(LogPosition position, String key, int attempts, int failures, Optional<Instant> next) {

    ParkedDelivery failedAgain(int madeAttempts, int countedFailures, Optional<Instant> nextAttempt) {
        return new ParkedDelivery(position, key, madeAttempts, countedFailures, nextAttempt);
    }

    boolean isDue(Instant now) {
        return next.isPresent() && !now.isBefore(next.get());
    }
}
