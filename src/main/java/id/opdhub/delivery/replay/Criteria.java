package id.opdhub.delivery.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * Which of the things set aside are meant; an absent criterion leaves none out.
 *
 * @param system that did not get it, or that sent it
 * @param type of the record
 * @param region prefix of its first region's code
 * @param reason why it was set aside
 * @param feed that it came by
 * @param period when it was set aside
 */
public record Criteria(
        Optional<String> system,
        Optional<String> type,
        Optional<String> region,
        Optional<String> reason,
        Optional<String> feed,
        Period period) {

    /**
     * A stretch of time.
     *
     * @param from first instant in it
     * @param to first instant after it
     */
    public record Period(Optional<Instant> from, Optional<Instant> to) {}
}
