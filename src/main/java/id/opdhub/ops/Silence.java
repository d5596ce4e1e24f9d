package id.opdhub.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.opdhub.registry.AgencySystem;

/**
 * When a system that may send counts as silent.
 *
 * @param after it was not heard for so long; zero: never
 */
record Silence(Duration after) {

    /** When a silent system was last heard. */
    Optional<Instant> since(AgencySystem system, Instant last, Instant now) {
        boolean isExpected = !after.isZero() && !system.sends().isEmpty();
        return isExpected && last.plus(after).isBefore(now) ? Optional.of(last) : Optional.empty();
    }
}
