package id.opdhub.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which entries of the journal are meant; what is absent leaves none out.
 *
 * @param id of the event
 * @param sources whose events; empty for those of all
 * @param system concerned
 * @param type of the record
 * @param region prefix of its first region's code
 * @param step that happened
 * @param from first instant
 * @param to first instant that is too late
 */
public record JournalFilter(
        Optional<String> id,
        List<String> sources,
        Optional<String> system,
        Optional<String> type,
        Optional<String> region,
        Optional<Step> step,
        Optional<Instant> from,
        Optional<Instant> to) {

    public JournalFilter {
        sources = List.copyOf(sources);
    }
}
