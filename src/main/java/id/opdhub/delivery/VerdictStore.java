package id.opdhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.ParkedVerdict.Kind;
import id.opdhub.journal.TextColumn;
import id.opdhub.log.LogPosition;

/** What people decided about parked deliveries, in the database: whichever hub they asked, the one that reads the partition acts. */
class VerdictStore {

    private static final TextColumn WHO = new TextColumn(200);
    private static final TextColumn WHY = new TextColumn(500);
    private static final String AT = " where log_topic = ? and log_partition = ? and log_offset = ?";
    private static final String SELECT =
            "select log_topic, log_partition, log_offset, system, verdict, who, why, done_at from parked_verdict";

    /** So long a repeated call is told what became of the first. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;

    VerdictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the first verdict about a delivery; one that only brings it again gives way to any other. */
    void ask(ParkedVerdict verdict, Instant now) {
        LogPosition position = verdict.position();
        jdbc.sql("delete from parked_verdict where done_at < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from parked_verdict" + AT + " and verdict = ?")
                .params(position.topic(), position.partition(), position.offset(), Kind.RETRY.name())
                .update();
        jdbc.sql("""
                insert into parked_verdict (log_topic, log_partition, log_offset, system, verdict, who, why, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        position.topic(),
                        position.partition(),
                        position.offset(),
                        verdict.system(),
                        verdict.kind().name(),
                        WHO.fit(verdict.who()),
                        WHY.fit(verdict.why()),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every delivery of a system that waits for a person is to be tried again. */
    void retryBlocked(String system, String who, String why, Instant now) {
        jdbc.sql("""
                insert into parked_verdict (log_topic, log_partition, log_offset, system, verdict, who, why, asked_at)
                select log_topic, log_partition, log_offset, system, ?, ?, ?, ?
                  from parked_delivery
                 where system = ? and next_attempt_at is null
                on conflict do nothing""")
                .params(Kind.RETRY.name(), WHO.fit(who), WHY.fit(why), now.atOffset(ZoneOffset.UTC), system)
                .update();
    }

    List<ParkedVerdict> pending() {
        return jdbc.sql(SELECT + " where done_at is null order by asked_at")
                .query((row, number) -> verdict(row))
                .list();
    }

    Optional<ParkedVerdict> find(LogPosition position) {
        return jdbc.sql(SELECT + AT)
                .params(position.topic(), position.partition(), position.offset())
                .query((row, number) -> verdict(row))
                .optional();
    }

    void done(LogPosition position, Instant now) {
        jdbc.sql("update parked_verdict set done_at = ?" + AT)
                .params(now.atOffset(ZoneOffset.UTC), position.topic(), position.partition(), position.offset())
                .update();
    }

    /** Once carried out, a retry is as if it had never been asked for: the next one may be. */
    void retried(LogPosition position) {
        jdbc.sql("delete from parked_verdict" + AT + " and verdict = ?")
                .params(position.topic(), position.partition(), position.offset(), Kind.RETRY.name())
                .update();
    }

    private static ParkedVerdict verdict(ResultSet row) throws SQLException {
        return new ParkedVerdict(
                new LogPosition(row.getString("log_topic"), row.getInt("log_partition"), row.getLong("log_offset")),
                row.getString("system"),
                Kind.valueOf(row.getString("verdict")),
                row.getString("who"),
                row.getString("why"),
                row.getObject("done_at") != null);
    }
}
