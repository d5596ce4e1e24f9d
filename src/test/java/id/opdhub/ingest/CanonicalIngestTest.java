package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.ingest.RecordsController.CanonicalIngest;
import id.opdhub.record.Finding;
import id.opdhub.support.MemoryLog;
import id.opdhub.support.Records;

/** A batch of several types is answered in its own order, and an unknown type stops only its own records. */
class CanonicalIngestTest {

    private final MemoryLog log = new MemoryLog(Records.CLOCK);
    private final Submission submission = Intake.submission();
    private final CanonicalIngest ingest = new CanonicalIngest(Intake.on(log).ingest(), Records.types());

    @Test
    void keepsTheOrderAroundAnUnknownType() {
        ingest.accept(
                submission,
                List.of(
                        event("E-1", Records.TYPE),
                        event("E-2", Records.TYPE),
                        event("E-3", "id.opdhub.uji.lain.v1"),
                        event("E-4", Records.TYPE)));
        assertThat(submission.records())
                .extracting(receipt -> receipt.id().orElse("none"))
                .containsExactly("E-1", "E-2", "none", "E-4");
        assertThat(submission.records().get(2).errors())
                .extracting(Finding::code)
                .containsExactly("jenis-tidak-dikenal");
        assertThat(log.appended).hasSize(3);
    }

    @Test
    void takesAnEmptyBatch() {
        ingest.accept(submission, List.of());
        assertThat(submission.records()).isEmpty();
    }

    private static IncomingEvent event(String id, String type) {
        return new IncomingEvent(id, Records.SOURCE, type, Optional.empty(), Records.move("SITI RAHMAH"));
    }
}
