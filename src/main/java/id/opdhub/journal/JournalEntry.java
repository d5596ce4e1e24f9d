package id.opdhub.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened. Never payload, never a personal number.
 *
 * @param when it happened
 * @param step what happened
 * @param about the record it happened to; absent for what concerns a system as a whole
 * @param system the system concerned: the sender up to ROUTED, the recipient after
 * @param details by {@link Detail}
 */
public record JournalEntry(Instant when, Step step, Optional<About> about, String system, Map<Detail, String> details) {

    /** The record an entry is about. */
    public record About(String source, String id, String subject, String type, String region) {}

    /** What an entry may state besides. */
    public enum Detail {
        AGREEMENT,
        FIELDS,
        VERSION,
        ATTEMPT,
        OUTCOME,
        REASON,
        WHO,
        /** The receipt of the submission that brought the record. */
        RECEIPT
    }

    public JournalEntry {
        requireNonNull(when, "an entry happens at some time");
        requireNonNull(step, "an entry has a step");
        requireNonNull(system, "an entry concerns a system");
        details = Map.copyOf(details);
    }

    public JournalEntry at(Instant other) {
        return new JournalEntry(other, step, about, system, details);
    }

    public JournalEntry with(Detail detail, String value) {
        Map<Detail, String> more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new JournalEntry(when, step, about, system, more);
    }
}
