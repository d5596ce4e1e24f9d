package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.ingest.Trace.TracedStep;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.record.EventId;
import id.opdhub.support.Records;

/** A trace tells every step, and of each recipient where the record stands with it now. */
class TraceTest {

    private static final EventId EVENT = new EventId(Records.SOURCE, "E-1");

    @Test
    void tellsTheLastStepOfEachRecipient() {
        Trace trace = Trace.of(
                EVENT,
                List.of(
                        step(Step.RECEIVED, Records.SENDER),
                        step(Step.ACCEPTED, Records.SENDER),
                        step(Step.ROUTED, "siak"),
                        step(Step.ROUTED, "bpjs"),
                        step(Step.ATTEMPTED, "siak"),
                        step(Step.ATTEMPTED, "bpjs"),
                        step(Step.DELIVERED, "siak"),
                        step(Step.PARKED, "bpjs")));
        assertThat(trace.deliveries()).containsExactly(entry("siak", Step.DELIVERED), entry("bpjs", Step.PARKED));
        assertThat(trace.steps())
                .extracting(TracedStep::step)
                .containsExactly(
                        Step.RECEIVED,
                        Step.ACCEPTED,
                        Step.ROUTED,
                        Step.ROUTED,
                        Step.ATTEMPTED,
                        Step.ATTEMPTED,
                        Step.DELIVERED,
                        Step.PARKED);
    }

    @Test
    void countsTheSenderAmongNoRecipients() {
        Trace trace =
                Trace.of(EVENT, List.of(step(Step.ACCEPTED, Records.SENDER), step(Step.DUPLICATE, Records.SENDER)));
        assertThat(trace.deliveries()).isEmpty();
        assertThat(trace.id()).isEqualTo("E-1");
        assertThat(trace.source()).isEqualTo(Records.SOURCE);
    }

    @Test
    void tellsDetailsByTheirSmallNames() {
        JournalEntry parked =
                step(Step.PARKED, "siak").with(Detail.REASON, "timeout").with(Detail.ATTEMPT, "2");
        assertThat(Trace.of(EVENT, List.of(parked)).steps().get(0).details())
                .containsExactly(entry("attempt", "2"), entry("reason", "timeout"));
    }

    private static JournalEntry step(Step step, String system) {
        return new JournalEntry(Instant.EPOCH, step, Optional.empty(), system, Map.of());
    }
}
