package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;
import id.opdhub.support.FreshDatabase;
import id.opdhub.support.Records;

/** The table has each entry of the topic once, and tells of a record in the order in which it happened. */
class JournalStoreTest {

    private static final EventId EVENT = new EventId(Records.SOURCE, "E-1");
    private static final Instant START = Instant.parse("2026-06-01T02:00:00.123456Z");

    private final JournalStore store = new JournalStore(FreshDatabase.jdbc());
    private long offset;

    @Test
    void givesBackWhatItKeeps() {
        JournalEntry entry =
                of("E-1", Step.ROUTED, 0).with(Detail.AGREEMENT, "PKS 1/2026").with(Detail.RECEIPT, "receipt");
        keep(entry);
        assertThat(store.trace(EVENT)).containsExactly(entry);
    }

    @Test
    void keepsAnEntryOnceThatIsReadTwice() {
        Kept kept = new Kept(new LogPosition("hub.journal", 3, 7), of("E-1", Step.ACCEPTED, 0));
        store.keep(List.of(kept));
        store.keep(List.of(kept, new Kept(new LogPosition("hub.journal", 3, 8), of("E-1", Step.ROUTED, 1))));
        assertThat(steps()).containsExactly(Step.ACCEPTED, Step.ROUTED);
    }

    @Test
    void tellsEqualEntriesAtOtherPositionsApart() {
        JournalEntry attempted = of("E-1", Step.ATTEMPTED, 0);
        keep(attempted, attempted);
        store.keep(List.of(new Kept(new LogPosition("hub.journal", 1, 0), attempted)));
        assertThat(steps()).hasSize(3);
    }

    @Test
    void tellsInTheOrderOfTimeAndAtOneTimeInTheOrderOfTheLog() {
        keep(of("E-1", Step.DELIVERED, 5), of("E-1", Step.ROUTED, 2), of("E-1", Step.ATTEMPTED, 2));
        assertThat(steps()).containsExactly(Step.ROUTED, Step.ATTEMPTED, Step.DELIVERED);
    }

    @Test
    void beginsWithTheReceptionOfTheSubmission() {
        keep(of("E-1", Step.ACCEPTED, 1).with(Detail.RECEIPT, "receipt"), received("receipt"), received("another"));
        assertThat(steps()).containsExactly(Step.RECEIVED, Step.ACCEPTED);
        assertThat(store.trace(EVENT).get(0).about()).isEmpty();
    }

    @Test
    void tellsNothingOfAnotherRecordOfTheSubmission() {
        keep(
                received("receipt"),
                of("E-1", Step.ACCEPTED, 1).with(Detail.RECEIPT, "receipt"),
                of("E-2", Step.ACCEPTED, 1).with(Detail.RECEIPT, "receipt"),
                of("E-2", Step.UNROUTED, 2));
        assertThat(steps()).containsExactly(Step.RECEIVED, Step.ACCEPTED);
    }

    @Test
    void tellsSourcesApart() {
        keep(of("E-1", Step.ACCEPTED, 1));
        assertThat(store.trace(new EventId("/systems/siak", "E-1"))).isEmpty();
    }

    @Test
    void keepsAsManyFieldsAsAnAgreementNames() {
        String fields = "warga.alamat.kode_desa ".repeat(400);
        keep(of("E-1", Step.ROUTED, 0).with(Detail.FIELDS, fields));
        assertThat(store.trace(EVENT).get(0).details()).containsEntry(Detail.FIELDS, fields);
    }

    private List<Step> steps() {
        return store.trace(EVENT).stream().map(JournalEntry::step).toList();
    }

    private void keep(JournalEntry... entries) {
        for (JournalEntry entry : entries) {
            store.keep(List.of(new Kept(new LogPosition("hub.journal", 0, offset++), entry)));
        }
    }

    private static JournalEntry received(String receipt) {
        return new JournalEntry(
                START, Step.RECEIVED, Optional.empty(), Records.SENDER, Map.of(Detail.RECEIPT, receipt));
    }

    private static JournalEntry of(String id, Step step, int second) {
        return new JournalEntry(
                START.plusSeconds(second),
                step,
                Optional.of(new About(Records.SOURCE, id, "warga:x", Records.TYPE, "1306022001")),
                Records.SENDER,
                Map.of());
    }
}
