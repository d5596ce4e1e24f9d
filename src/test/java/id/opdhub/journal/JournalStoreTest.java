package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;
import id.opdhub.support.FreshDatabase;

/** Whatever stands in an entry, the journal's table takes it: one that did not fit would stop all behind it. */
class JournalStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final JdbcTemplate jdbc = new JdbcTemplate(database());
    private final JournalStore store = new JournalStore(jdbc, FreshDatabase.transaction(jdbc));

    private static DataSource database() {
        DataSource database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static Kept kept(About about, String system, Map<Detail, String> details) {
        JournalEntry entry = new JournalEntry(NOW, Step.DEAD_LETTERED, Optional.of(about), system, details);
        return new Kept(new LogPosition("hub.journal", 0, 1), entry);
    }

    @Test
    void keepsDetailsOfAnyLength() {
        String fields = "warga.alamat.kode_desa ".repeat(1000);
        About about = new About("/systems/puskesmas", "e-1", "warga:a", "id.opdhub.uji.pindah.v1", "1306");

        store.keep(List.of(kept(about, "siak-agam", Map.of(Detail.FIELDS, fields))));

        List<JournalEntry> trace = store.trace(new EventId("/systems/puskesmas", "e-1"));
        assertThat(trace).singleElement().satisfies(entry -> assertThat(entry.details())
                .containsEntry(Detail.FIELDS, fields));
    }

    @Test
    void cutsNamesThatDoNotFit() {
        String tooLong = "x".repeat(300);
        About about = new About("/systems/puskesmas", "e-1", tooLong, tooLong, tooLong);

        store.keep(List.of(kept(about, tooLong, Map.of(Detail.RECEIPT, tooLong))));

        List<JournalEntry> trace = store.trace(new EventId("/systems/puskesmas", "e-1"));
        assertThat(trace).singleElement().extracting(JournalEntry::system).isEqualTo("x".repeat(200));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(new TextColumn(3).fit("ab\uD83D\uDE00")).isEqualTo("ab");
        assertThat(new TextColumn(4).fit("a\0")).isEqualTo("a\uFFFD");
    }
}
