package id.opdhub.ingest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.record.EventId;

/**
 * What happened to a record, as told over HTTP.
 *
 * @param steps oldest first
 * @param deliveries the last step for each recipient
 */
record Trace(String id, String source, List<TracedStep> steps, Map<String, Step> deliveries) {

    private static final Set<Step> OF_A_DELIVERY = Set.of(
            Step.ROUTED,
            Step.WITHHELD,
            Step.ATTEMPTED,
            Step.DELIVERED,
            Step.SKIPPED,
            Step.PARKED,
            Step.HELD,
            Step.DEAD_LETTERED,
            Step.REPLAYED,
            Step.EXPIRED);

    /** One step. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TracedStep(Instant when, Step step, String system, Map<String, String> details) {

        static TracedStep of(JournalEntry entry) {
            Map<String, String> details = new LinkedHashMap<>();
            for (Detail detail : Detail.values()) {
                String value = entry.details().get(detail);
                if (value != null) {
                    details.put(detail.name().toLowerCase(Locale.ROOT), value);
                }
            }
            return new TracedStep(entry.when(), entry.step(), entry.system(), details);
        }
    }

    static Trace of(EventId event, List<JournalEntry> entries) {
        Map<String, Step> deliveries = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> OF_A_DELIVERY.contains(entry.step()))
                .forEach(entry -> deliveries.put(entry.system(), entry.step()));
        return new Trace(
                event.id(), event.source(), entries.stream().map(TracedStep::of).toList(), deliveries);
    }
}
