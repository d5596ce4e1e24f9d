package id.opdhub.ingest.rejection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.ingest.rejection.Rejection.Cause;
import id.opdhub.ingest.rejection.Rejection.Decision;
import id.opdhub.ingest.rejection.Rejection.Origin;
import id.opdhub.ingest.rejection.Rejection.Verdict;
import id.opdhub.journal.Conditions;
import id.opdhub.journal.TextColumn;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;

/** The rejections in the database. */
class RejectionStore {

    private static final String INSERT = """
            insert into rejection (system, feed, event_id, type, reason, findings, receipt, origin, rejected_at,
                                   log_partition, log_offset)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String OPEN = "(verdict is null or verdict in ('NO_ROUTE', 'REPLAYING'))";
    private static final TextColumn NAME = new TextColumn(200);
    private static final TextColumn REASON = new TextColumn(60);
    private static final TextColumn PLACE = new TextColumn(400);

    private final JdbcTemplate jdbc;
    private final String topic;

    /** @param topic of the rejections */
    RejectionStore(JdbcTemplate jdbc, String topic) {
        this.jdbc = jdbc;
        this.topic = topic;
    }

    /** Keeps entries of the topic, each once. */
    void keep(List<ConsumedRecord> entries) {
        jdbc.batchUpdate(INSERT, entries.stream().map(RejectionStore::row).toList());
    }

    /** The newest first. */
    List<Rejection> page(RejectionFilter filter, boolean open, Optional<Long> before, int most) {
        Conditions conditions = conditions(filter).andIf("id < ?", before);
        return list(open ? conditions.and(OPEN) : conditions, " order by id desc limit " + most);
    }

    Optional<Rejection> find(long id) {
        return list(new Conditions().and("id = ?", id), "").stream().findFirst();
    }

    /** Those of a job that it has not yet sent through their feeds, in the order of the log. */
    List<Rejection> undecided(RejectionFilter filter, long job, long upTo, int most) {
        Conditions conditions =
                conditions(filter).and(OPEN).and("id <= ?", upTo).and("(replay_id is null or replay_id <> ?)", job);
        return list(conditions, " order by log_partition, log_offset limit " + most);
    }

    long countOpen(RejectionFilter filter) {
        Conditions conditions = conditions(filter).and(OPEN);
        return jdbc.queryForObject(
                "select count(*) from rejection" + conditions.where(),
                Long.class,
                conditions.values().toArray());
    }

    long newest() {
        return jdbc.queryForObject("select coalesce(max(id), 0) from rejection", Long.class);
    }

    /**
     * Marks one, unless its route has decided already.
     *
     * @param job that it belongs to; null for a single replay
     * @param begun before it was queued
     */
    void begin(long id, Verdict verdict, Long job, Instant begun) {
        jdbc.update("update rejection set replay_id = ? where id = ?", job, id);
        jdbc.update(
                "update rejection set verdict = ?, decided_at = ? where id = ? and (decided_at is null or decided_at < ?)",
                verdict.name(),
                begun.atOffset(ZoneOffset.UTC),
                id,
                begun.atOffset(ZoneOffset.UTC));
    }

    void decide(long id, Decision decision) {
        jdbc.update(
                "update rejection set verdict = ?, decided_at = ?, replay_receipt = ? where id = ?",
                decision.verdict().name(),
                decision.at().atOffset(ZoneOffset.UTC),
                decision.receipt().orElse(null),
                id);
    }

    Map<String, Long> decided(long job) {
        Map<String, Long> decided = new TreeMap<>();
        jdbc.query(
                "select verdict, count(*) as rejections from rejection where replay_id = ? group by verdict",
                row -> {
                    decided.put(row.getString("verdict"), row.getLong("rejections"));
                },
                job);
        return decided;
    }

    private static Conditions conditions(RejectionFilter filter) {
        return new Conditions()
                .andIf("system = ?", filter.system())
                .andIf("feed = ?", filter.feed())
                .andIf("type = ?", filter.type())
                .andIf("reason = ?", filter.reason())
                .andIf("rejected_at >= ?", filter.from())
                .andIf("rejected_at < ?", filter.to());
    }

    private static Object[] row(ConsumedRecord entry) {
        Map<String, String> headers = entry.headers();
        return new Object[] {
            NAME.fit(headers.getOrDefault(SetAside.SYSTEM, "")),
            NAME.fit(headers.get(SetAside.FEED)),
            NAME.fit(headers.get("ce_id")),
            NAME.fit(headers.get("ce_type")),
            REASON.fit(headers.getOrDefault(SetAside.REASON, "")),
            headers.get(SetAside.FINDINGS),
            NAME.fit(headers.get(SetAside.RECEIPT)),
            PLACE.fit(headers.get(SetAside.POSITION)),
            entry.appended().atOffset(ZoneOffset.UTC),
            entry.position().partition(),
            entry.position().offset()
        };
    }

    private List<Rejection> list(Conditions conditions, String order) {
        return jdbc.query(
                "select * from rejection" + conditions.where() + order,
                (row, number) -> rejection(row),
                conditions.values().toArray());
    }

    private Rejection rejection(ResultSet row) throws SQLException {
        return new Rejection(
                row.getLong("id"),
                row.getString("system"),
                new Cause(row.getString("reason"), text(row, "findings"), instant(row, "rejected_at")),
                new Origin(
                        text(row, "feed"),
                        text(row, "event_id"),
                        text(row, "type"),
                        text(row, "receipt"),
                        text(row, "origin")),
                decision(row),
                new LogPosition(topic, row.getInt("log_partition"), row.getLong("log_offset")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        Optional<String> verdict = text(row, "verdict");
        return verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        Verdict.valueOf(verdict.get()), instant(row, "decided_at"), text(row, "replay_receipt")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
