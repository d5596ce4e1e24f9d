package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;
import id.opdhub.support.Database;
import id.opdhub.support.FreshDatabase;

/** Thirty days of traffic into a journal that keeps ten: from then on it grows no more, on either database. */
class BoundedStoreSoak {

    private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(10);
    private static final int DAYS = 30;
    private static final int RECORDS_A_DAY = 10_000;
    private static final List<Step> STEPS =
            List.of(Step.ACCEPTED, Step.ROUTED, Step.ATTEMPTED, Step.DELIVERED, Step.ATTEMPTED, Step.DELIVERED);
    private static final String SOURCE = EventId.sourceOf("opensid-tiku-selatan");

    @TempDir
    private Path folder;

    /** @param bytes the whole store; @param trace median of 200 questions */
    private record Evening(long rows, long bytes, Duration trace) {}

    @Test
    void staysAsLargeAsItsRetentionInH2() {
        String url = "jdbc:h2:file:" + folder.resolve("hub")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        SingleConnectionDataSource file = new SingleConnectionDataSource(url, true);
        Flyway.configure().dataSource(file).load().migrate();

        List<Evening> month =
                month(file, () -> folder.resolve("hub.mv.db").toFile().length());

        assertThat(month.get(DAYS - 1).bytes()).isLessThan(month.get(14).bytes() * 3 / 2);
        file.destroy();
    }

    @Test
    void staysAsLargeAsItsRetentionInPostgreSql() {
        DataSource server = Database.POSTGRESQL.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(server);

        List<Evening> month = month(server, () -> {
            jdbc.execute("vacuum journal"); // as autovacuum does in the real time that this month has not
            return jdbc.queryForObject("select pg_total_relation_size('journal')", Long.class);
        });

        assertThat(month.get(DAYS - 1).bytes()).isLessThan(month.get(14).bytes() * 3 / 2);
    }

    private static List<Evening> month(DataSource database, java.util.function.LongSupplier bytes) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        JournalStore store = new JournalStore(jdbc, FreshDatabase.transaction(jdbc));
        List<Evening> evenings = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            fill(store, day);
            Clock evening = Clock.fixed(BEGIN.plus(Duration.ofDays(day + 1L)), ZoneOffset.UTC);
            new Trimming(List.of(new AgingRows(jdbc, JournalStore.TABLE, RETENTION, evening))).trimAll();
            long rows = jdbc.queryForObject("select count(*) from journal", Long.class);
            evenings.add(new Evening(rows, bytes.getAsLong(), traces(store, day)));
            System.out.printf("day %2d: %s%n", day + 1, evenings.get(day));
        }
        assertThat(evenings.get(DAYS - 1).rows()).isEqualTo(RETENTION.toDays() * RECORDS_A_DAY * STEPS.size());
        return evenings;
    }

    private static void fill(JournalStore store, int day) {
        Instant morning = BEGIN.plus(Duration.ofDays(day));
        for (int first = 0; first < RECORDS_A_DAY; first += 200) {
            int from = day * RECORDS_A_DAY + first;
            Instant when = morning.plusMillis(first);
            store.keep(IntStream.range(from, from + 200)
                    .boxed()
                    .flatMap(record -> IntStream.range(0, STEPS.size()).mapToObj(step -> entry(record, step, when)))
                    .toList());
        }
    }

    private static Kept entry(int record, int step, Instant when) {
        About about = new About(SOURCE, "e-" + record, "warga:" + record % 5_000, "id.opdhub.uji.v1", "1306012001");
        Map<Detail, String> details = Map.of(Detail.RECEIPT, "r-" + record / 100);
        return new Kept(
                new LogPosition("hub.journal", record % 12, (long) record * STEPS.size() + step),
                new JournalEntry(when, STEPS.get(step), Optional.of(about), "puskesmas-lubuk-basung", details));
    }

    private static Duration traces(JournalStore store, int day) {
        int kept = Math.min(day + 1, (int) RETENTION.toDays()) * RECORDS_A_DAY;
        Random random = new Random(day);
        long[] nanos = new long[200];
        for (int question = 0; question < nanos.length; question++) {
            EventId event = new EventId(SOURCE, "e-" + ((day + 1) * RECORDS_A_DAY - 1 - random.nextInt(kept)));
            long before = System.nanoTime();
            assertThat(store.trace(event)).hasSize(STEPS.size());
            nanos[question] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[nanos.length / 2]);
    }
}
