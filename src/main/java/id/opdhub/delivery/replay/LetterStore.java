package id.opdhub.delivery.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.delivery.replay.DeadLetter.Death;
import id.opdhub.delivery.replay.DeadLetter.Decision;
import id.opdhub.journal.Conditions;
import id.opdhub.journal.JournalEntry.About;
import id.opdhub.log.LogPosition;

/** Dead letters in the database, as operators look for them, and what was decided of each. */
class LetterStore {

    private static final String SELECT = """
            select id, system, source, event_id, subject, type, region, reason, place, attempts, died_at,
                   verdict, decided_at, letter_partition, letter_offset, first_offset
              from dead_letter""";
    private static final String FINAL = "('REPLAYED', 'EXPIRED')";
    private static final String OPEN = "(verdict is null or verdict not in " + FINAL + ")";
    /** The order in which their subjects' records were first routed. */
    private static final String IN_ORDER = " order by log_topic, log_partition, first_offset, id limit ";

    private final JdbcTemplate jdbc;
    private final String topic;

    /** @param topic of the dead letters */
    LetterStore(JdbcTemplate jdbc, String topic) {
        this.jdbc = jdbc;
        this.topic = topic;
    }

    /** The newest first. */
    List<DeadLetter> page(Criteria criteria, LetterState state, Optional<Long> before, int most) {
        Conditions conditions = conditions(criteria).andIf("id < ?", before);
        switch (state) {
            case DEAD -> conditions.and(OPEN);
            case REPLAYED, EXPIRED -> conditions.and("verdict = ?", state.name());
            case ANY -> {}
        }
        return list(conditions, " order by id desc limit " + most);
    }

    Optional<DeadLetter> find(long id) {
        return list(new Conditions().and("id = ?", id), "").stream().findFirst();
    }

    /** Those that may be put back, in the order of their subjects' records. */
    List<DeadLetter> open(Criteria criteria, int most) {
        return list(conditions(criteria).and(OPEN), IN_ORDER + most);
    }

    /** Those of a job about which it has not decided yet. What died after it was asked for is not its own. */
    List<DeadLetter> undecided(ReplayJob job, int most) {
        Conditions conditions = conditions(job.request().criteria())
                .and(OPEN)
                .and("id <= ?", job.upTo())
                .and("(replay_id is null or replay_id <> ?)", job.id());
        return list(conditions, IN_ORDER + most);
    }

    long countOpen(Criteria criteria) {
        Conditions conditions = conditions(criteria).and(OPEN);
        return jdbc.queryForObject(
                "select count(*) from dead_letter" + conditions.where(),
                Long.class,
                conditions.values().toArray());
    }

    /** The newest there is; 0 where there is none. */
    long newest() {
        return jdbc.queryForObject("select coalesce(max(id), 0) from dead_letter", Long.class);
    }

    void decide(List<Ruling> rulings, Optional<Long> job, Instant now) {
        jdbc.batchUpdate(
                "update dead_letter set verdict = ?, decided_at = ?, replay_id = ? where id = ?",
                rulings.stream()
                        .map(ruling -> new Object[] {
                            ruling.verdict().name(),
                            now.atOffset(ZoneOffset.UTC),
                            job.orElse(null),
                            ruling.letter().id()
                        })
                        .toList());
    }

    /** How many a job decided which way. */
    Map<Verdict, Long> decided(long job) {
        Map<Verdict, Long> decided = new EnumMap<>(Verdict.class);
        jdbc.query(
                "select verdict, count(*) as letters from dead_letter where replay_id = ? group by verdict",
                row -> {
                    decided.put(Verdict.valueOf(row.getString("verdict")), row.getLong("letters"));
                },
                job);
        return decided;
    }

    private static Conditions conditions(Criteria criteria) {
        return new Conditions()
                .andIf("system = ?", criteria.system())
                .andIf("type = ?", criteria.type())
                .andIf("region like ?", criteria.region().map(prefix -> prefix + "%"))
                .andIf("reason = ?", criteria.reason())
                .andIf("died_at >= ?", criteria.period().from())
                .andIf("died_at < ?", criteria.period().to());
    }

    private List<DeadLetter> list(Conditions conditions, String order) {
        return jdbc.query(
                SELECT + conditions.where() + order,
                (row, number) -> letter(row),
                conditions.values().toArray());
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("system"),
                about(row),
                new Death(
                        row.getString("reason"),
                        Optional.ofNullable(row.getString("place")),
                        row.getInt("attempts"),
                        instant(row, "died_at"),
                        row.getLong("first_offset")),
                decision(row),
                new LogPosition(topic, row.getInt("letter_partition"), row.getLong("letter_offset")));
    }

    private static Optional<About> about(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return source == null
                ? Optional.empty()
                : Optional.of(new About(
                        source,
                        row.getString("event_id"),
                        row.getString("subject"),
                        row.getString("type"),
                        row.getString("region")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Decision(Verdict.valueOf(verdict), instant(row, "decided_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
