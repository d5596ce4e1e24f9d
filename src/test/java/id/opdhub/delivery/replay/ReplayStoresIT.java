package id.opdhub.delivery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.replay.Criteria.Period;
import id.opdhub.delivery.replay.ReplayJob.End;
import id.opdhub.delivery.replay.ReplayJob.State;
import id.opdhub.support.Database;

/** Dead letters and replay jobs are found, decided and claimed alike on each database. */
class ReplayStoresIT {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00.123Z");

    private JdbcTemplate jdbc;
    private LetterStore letters;

    private void on(Database database) {
        DataSource fresh = database.fresh();
        jdbc = new JdbcTemplate(fresh);
        letters = new LetterStore(jdbc, "hub.dead-letters");
    }

    private void died(String system, String reason, String region, int offset, int firstOffset) {
        jdbc.update(
                """
                insert into dead_letter (system, source, event_id, type, subject, region, reason, attempts, died_at,
                        log_topic, log_partition, log_offset, letter_partition, letter_offset, first_offset)
                values (?, '/systems/x', ?, 'id.opdhub.uji.pindah.v1', 'warga:x', ?, ?, 1, ?, ?, 0, ?, 0, ?, ?)""",
                system,
                "e-" + offset,
                region,
                reason,
                NOW.plusSeconds(offset).atOffset(ZoneOffset.UTC),
                "hub.deliveries." + system,
                offset,
                offset,
                firstOffset);
    }

    private static List<String> events(List<DeadLetter> letters) {
        return letters.stream().map(letter -> letter.about().orElseThrow().id()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void pagesShowTheNewestFirstAndGoOn(Database database) {
        on(database);
        for (int offset = 1; offset <= 5; offset++) {
            died("a", "http-422", "1306", offset, offset);
        }

        List<DeadLetter> first = letters.page(Letters.ALL, LetterState.DEAD, Optional.empty(), 3);
        List<DeadLetter> second = letters.page(
                Letters.ALL, LetterState.DEAD, Optional.of(first.get(2).id()), 3);

        assertThat(events(first)).containsExactly("e-5", "e-4", "e-3");
        assertThat(events(second)).containsExactly("e-2", "e-1");
    }

    @ParameterizedTest
    @EnumSource
    void everyCriterionNarrows(Database database) {
        on(database);
        died("a", "http-422", "1306022001", 1, 1);
        died("a", "mapping-failed", "1373", 2, 2);
        died("b", "http-422", "1306", 3, 3);
        Optional<String> none = Optional.empty();
        Period always = new Period(Optional.empty(), Optional.empty());
        Period early = new Period(Optional.of(NOW), Optional.of(NOW.plusSeconds(2)));

        assertThat(open(new Criteria(Optional.of("a"), none, none, none, none, always)))
                .containsExactly("e-1", "e-2");
        assertThat(open(new Criteria(none, none, Optional.of("1306"), none, none, always)))
                .containsExactly("e-1", "e-3");
        assertThat(open(new Criteria(none, none, none, Optional.of("mapping-failed"), none, always)))
                .containsExactly("e-2");
        assertThat(open(new Criteria(none, none, none, none, none, early))).containsExactly("e-1");
        assertThat(open(new Criteria(none, Optional.of("id.opdhub.lain.v1"), none, none, none, always)))
                .isEmpty();
    }

    private List<String> open(Criteria criteria) {
        List<String> open = events(letters.open(criteria, 10));
        assertThat(letters.countOpen(criteria)).isEqualTo(open.size());
        return open;
    }

    @ParameterizedTest
    @EnumSource
    void jobTakesEachOnceInTheOrderOfFirstRouting(Database database) {
        on(database);
        died("a", "http-422", "1306", 8, 8);
        died("a", "http-422", "1306", 9, 3);
        died("a", "http-422", "1306", 12, 12);
        ReplayJob job = job(letters.newest());
        died("a", "http-422", "1306", 20, 1);

        List<DeadLetter> first = letters.undecided(job, 2);
        assertThat(events(first)).containsExactly("e-9", "e-8");
        letters.decide(
                List.of(Ruling.none(first.get(0), Verdict.REPLAYED), Ruling.none(first.get(1), Verdict.STALE)),
                Optional.of(job.id()),
                NOW);

        assertThat(events(letters.undecided(job, 2))).containsExactly("e-12");
        assertThat(letters.decided(job.id())).isEqualTo(Map.of(Verdict.REPLAYED, 1L, Verdict.STALE, 1L));
        assertThat(events(letters.page(Letters.ALL, LetterState.DEAD, Optional.empty(), 9)))
                .containsExactly("e-20", "e-12", "e-8");
        assertThat(events(letters.page(Letters.ALL, LetterState.REPLAYED, Optional.empty(), 9)))
                .containsExactly("e-9");
    }

    private static ReplayJob job(long upTo) {
        return new ReplayJob(5, Letters.request(Letters.ALL, 50), upTo, State.RUNNING, NOW, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void oneHubAtATimeWorksAtAJobUntilItIsSilent(Database database) {
        on(database);
        JdbcClient client = JdbcClient.create(jdbc.getDataSource());
        ReplayJobStore one = new ReplayJobStore(client);
        ReplayJobStore other = new ReplayJobStore(client);
        long id = one.add(Letters.request(Letters.ALL, 50), 7, NOW);

        assertThat(one.claim(id, NOW)).isTrue();
        assertThat(one.claim(id, NOW)).isTrue();
        assertThat(other.claim(id, NOW.plusSeconds(1))).isFalse();
        assertThat(other.claim(id, NOW.plus(Duration.ofMinutes(1)))).isTrue();
        assertThat(one.claim(id, NOW.plus(Duration.ofMinutes(1)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void jobComesBackAsItWasAndEndsOnce(Database database) {
        on(database);
        ReplayJobStore store = new ReplayJobStore(JdbcClient.create(jdbc.getDataSource()));
        Criteria criteria = new Criteria(
                Optional.of("a"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Period(Optional.of(NOW), Optional.empty()));
        long id = store.add(Letters.request(criteria, 20), 7, NOW);

        assertThat(store.running())
                .containsExactly(
                        new ReplayJob(id, Letters.request(criteria, 20), 7, State.RUNNING, NOW, Optional.empty()));
        assertThat(store.end(id, State.CANCELLED, new End(NOW, Map.of("replayed", 3L))))
                .isTrue();
        assertThat(store.end(id, State.DONE, new End(NOW, Map.of()))).isFalse();
        assertThat(store.claim(id, NOW)).isFalse();
        assertThat(store.running()).isEmpty();
        assertThat(store.find(id).flatMap(ReplayJob::end)).hasValue(new End(NOW, Map.of("replayed", 3L)));
        assertThat(store.find(id + 1)).isEmpty();
    }
}
