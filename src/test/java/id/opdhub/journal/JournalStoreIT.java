package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;
import id.opdhub.support.Database;
import id.opdhub.support.FreshDatabase;

/** A trace is what happened, once and in order, whichever database keeps it. */
class JournalStoreIT {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.123456Z");
    private static final String SENDER = "puskesmas-lubuk-basung";
    private static final EventId EVENT = new EventId(EventId.sourceOf(SENDER), "e-1");
    private static final About ABOUT =
            new About(EVENT.source(), EVENT.id(), "warga:x", "id.opdhub.uji.pindah.v1", "1306022001");

    private static JournalStore fresh(Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        return new JournalStore(jdbc, FreshDatabase.transaction(jdbc));
    }

    private static Kept kept(long offset, JournalEntry entry) {
        return new Kept(new LogPosition("hub.journal", 0, offset), entry);
    }

    private static JournalEntry entry(Step step, Map<Detail, String> details) {
        return new JournalEntry(NOW, step, Optional.of(ABOUT), SENDER, details);
    }

    private static JournalEntry other(int number) {
        About about = new About(EVENT.source(), "other-" + number, ABOUT.subject(), ABOUT.type(), ABOUT.region());
        return new JournalEntry(NOW, Step.ACCEPTED, Optional.of(about), SENDER, Map.of(Detail.RECEIPT, "r-" + number));
    }

    @ParameterizedTest
    @EnumSource
    void tracesARecordInOrderWithTheSubmissionThatBroughtIt(Database database) {
        JournalStore store = fresh(database);
        JournalEntry received = new JournalEntry(
                NOW.minusNanos(1_000), Step.RECEIVED, Optional.empty(), SENDER, Map.of(Detail.RECEIPT, "r-1"));
        JournalEntry accepted = entry(Step.ACCEPTED, Map.of(Detail.RECEIPT, "r-1", Detail.VERSION, "0a1b2c3d"));
        JournalEntry routed = entry(Step.ROUTED, Map.of(Detail.FIELDS, "warga.nama_lengkap – \"2\""));
        JournalEntry other =
                new JournalEntry(NOW, Step.RECEIVED, Optional.empty(), SENDER, Map.of(Detail.RECEIPT, "r-2"));

        store.keep(List.of(kept(9, routed), kept(8, accepted), kept(7, received), kept(6, other)));

        assertThat(store.trace(EVENT)).containsExactly(received, accepted, routed);
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnEntryOnceThoughItsBatchComesAgain(Database database) {
        JournalStore store = fresh(database);
        JournalEntry accepted = entry(Step.ACCEPTED, Map.of());
        JournalEntry routed = entry(Step.ROUTED, Map.of());

        store.keep(List.of(kept(1, accepted)));
        store.keep(List.of(kept(1, accepted), kept(2, routed)));

        assertThat(store.trace(EVENT)).containsExactly(accepted, routed);
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfARecordThatNeverCame(Database database) {
        assertThat(fresh(database).trace(EVENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsATraceWithoutReadingTheWholeJournal(Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        new JournalStore(jdbc, FreshDatabase.transaction(jdbc))
                .keep(IntStream.range(0, 20_000)
                        .mapToObj(offset -> kept(offset, other(offset)))
                        .toList());
        jdbc.execute("analyze");

        String plan = String.join(
                "\n",
                jdbc.queryForList(
                        "explain " + JournalStore.TRACE,
                        String.class,
                        EVENT.source(),
                        EVENT.id(),
                        EVENT.source(),
                        EVENT.id()));

        assertThat(plan)
                .contains("journal_by_event", "journal_by_receipt")
                .doesNotContain("tableScan")
                .doesNotContain("Seq Scan");
    }
}
