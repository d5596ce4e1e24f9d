package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.support.Database;
import id.opdhub.support.FreshDatabase;

/** What is past its retention goes, in steps, and nothing else does. */
class AgingRowsIT {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration RETENTION = Duration.ofDays(30);

    @ParameterizedTest
    @EnumSource
    void removesWhatIsPastItsRetentionInSteps(Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        JournalStore store = new JournalStore(jdbc, FreshDatabase.transaction(jdbc));
        store.keep(entries(0, 6_000, NOW.minus(RETENTION).minusMillis(1)));
        store.keep(entries(6_000, 100, NOW.minus(RETENTION)));
        AgingRows rows = new AgingRows(jdbc, JournalStore.TABLE, RETENTION, CLOCK);

        assertThat(rows.trim()).isEqualTo(5_000);
        assertThat(rows.trim()).isEqualTo(1_000);
        assertThat(rows.trim()).isZero();
        assertThat(jdbc.queryForObject("select min(log_offset) from journal", Long.class))
                .isEqualTo(6_000);
        assertThat(jdbc.queryForObject("select count(*) from journal", Long.class))
                .isEqualTo(100);
    }

    private static List<Kept> entries(int first, int count, Instant when) {
        return IntStream.range(first, first + count)
                .mapToObj(offset -> new Kept(
                        new LogPosition("hub.journal", 0, offset),
                        new JournalEntry(when, Step.RECEIVED, Optional.empty(), "sistem", Map.of())))
                .toList();
    }
}
