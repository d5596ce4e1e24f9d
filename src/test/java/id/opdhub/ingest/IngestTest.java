package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.LogUnavailable;
import id.opdhub.log.RecordCodec;
import id.opdhub.record.Finding;
import id.opdhub.record.ServiceRecord;
import id.opdhub.support.MemoryLog;
import id.opdhub.support.Records;

/** A receipt says that a record is durable, and stands where its record stood. */
class IngestTest {

    private final Submission submission = Intake.submission();
    private final MemoryLog log = new MemoryLog(Records.CLOCK);

    @Test
    void givesReceiptsInTheOrderOfTheRecordsWithTheRejectedBetween() {
        accept(Intake.mapped("E-1"), Intake.invalid(), Intake.mapped("E-2"));
        assertThat(submission.records())
                .extracting(receipt -> receipt.id().orElse("none"))
                .containsExactly("E-1", "none", "E-2");
        assertThat(submission.records().get(1).errors())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("format-salah", "/tanggal_peristiwa"));
    }

    @Test
    void appendsTheAcceptedInOrder() {
        accept(Intake.mapped("E-1"), Intake.invalid(), Intake.mapped("E-2"));
        List<ServiceRecord> appended = log.appended.stream()
                .map(entry -> RecordCodec.read(Records.consumed(entry)))
                .toList();
        assertThat(appended).extracting(record -> record.event().id()).containsExactly("E-1", "E-2");
        assertThat(log.appended).extracting("topic").containsOnly("hub.records");
    }

    @Test
    void notesTheSubmissionAndWhatBecameOfEachRecord() {
        accept(Intake.mapped("E-1"), Intake.invalid(), Intake.mapped("E-2"));
        assertThat(log.steps()).containsExactly(Step.RECEIVED, Step.ACCEPTED, Step.ACCEPTED, Step.REJECTED);
        assertThat(log.noted)
                .extracting(entry -> entry.details().get(Detail.RECEIPT))
                .containsOnly("receipt");
        JournalEntry rejected = log.noted.get(3);
        assertThat(rejected.about().orElseThrow().id()).isEqualTo("receipt/2");
        assertThat(rejected.details()).containsEntry(Detail.REASON, "format-salah");
    }

    @Test
    void rejectsARecordThatIsTooLarge() {
        ObjectNode large = Records.move("S".repeat(5000));
        accept(Candidate.mapped(large), Intake.mapped("E-2"));
        assertThat(submission.records()).extracting(RecordReceipt::accepted).containsExactly(false, true);
        assertThat(submission.records().get(0).errors())
                .extracting(Finding::code)
                .containsExactly("rekaman-terlalu-besar");
    }

    @Test
    void refusesMoreRecordsThanOneSubmissionMayHaveBeforeAnyIsKept() {
        accept(Intake.mapped("E-1"), Intake.mapped("E-2"));
        accept(Intake.invalid());
        assertThatThrownBy(() -> accept(Intake.mapped("E-3"), Intake.mapped("E-4")))
                .isInstanceOf(TooManyRecords.class);
        assertThat(submission.records()).hasSize(3);
        assertThat(log.appended).hasSize(2);
    }

    @Test
    void rejectsATypeThatTheSystemMayNotSend() {
        Submission other = new Submission("receipt", Records.recipient("siak"), submission.origin());
        Intake.on(log).ingest().accept(other, Records.type(), List.of(Intake.mapped("E-1")));
        assertThat(other.records().get(0).errors()).extracting(Finding::code).containsExactly("tipe-tidak-diizinkan");
        assertThat(log.appended).isEmpty();
    }

    @Test
    void takesTheEventsIdForTheOwnIdOfACanonicalRecordWithoutOne() {
        ObjectNode data = Records.move("SITI RAHMAH");
        data.remove("asal");
        accept(Candidate.canonical(data, new Candidate.GivenEvent("E-1", Optional.empty())));
        ServiceRecord kept = RecordCodec.read(Records.consumed(log.appended.get(0)));
        assertThat(kept.data().at("/asal/id_asal").asText()).isEqualTo("E-1");
    }

    @Test
    void givesNoReceiptBeforeTheJournalHasItsEntries() {
        CompletableFuture<Void> acknowledged = log.slowJournal();
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(() -> accept(Intake.mapped("E-1")));
        await().until(() -> !log.noted.isEmpty());
        await().during(Duration.ofMillis(200)).until(() -> submission.records().isEmpty());
        acknowledged.complete(null);
        accepting.join();
        assertThat(submission.records()).hasSize(1);
    }

    @Test
    void givesNoReceiptWhenTheLogIsAway() {
        log.logAway();
        assertThatThrownBy(() -> accept(Intake.mapped("E-1")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LogUnavailable.class);
        assertThat(submission.records()).isEmpty();
    }

    @Test
    void givesNoReceiptWhenTheJournalIsAway() {
        log.journalAway();
        assertThatThrownBy(() -> accept(Intake.mapped("E-1")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LogUnavailable.class);
        assertThat(submission.records()).isEmpty();
    }

    private void accept(Candidate... candidates) {
        Intake.on(log).ingest().accept(submission, Records.type(), List.of(candidates));
    }
}
