package id.opdhub.ingest.rejection;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rejections are meant; what is absent leaves none out.
 *
 * @param system that sent it
 * @param feed that it came by
 * @param type of the record
 * @param reason why it was rejected
 * @param from first instant
 * @param to first instant that is too late
 */
public record RejectionFilter(
        Optional<String> system,
        Optional<String> feed,
        Optional<String> type,
        Optional<String> reason,
        Optional<Instant> from,
        Optional<Instant> to) {}
