package id.opdhub.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.journal.TextColumn;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;
import id.opdhub.record.ServiceRecord;

/** What people ask about dead letters, in the database; the records themselves stay in the log. */
class DeadLetterStore {

    private static final TextColumn ID = new TextColumn(200);
    private static final TextColumn REASON = new TextColumn(60);
    private static final TextColumn PLACE = new TextColumn(200);
    private static final TextColumn REGION = new TextColumn(20);

    private final JdbcClient jdbc;

    DeadLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a dead letter, once for each record: one that is read again after a crash changes nothing.
     *
     * @param letter where its copy stands among the dead letters of the log
     */
    void note(String system, Attempt attempt, String reason, LogPosition letter, Instant now) {
        Optional<ServiceRecord> record = attempt.record();
        LogPosition origin = attempt.position();
        jdbc.sql("""
                insert into dead_letter (system, source, event_id, type, subject, region, reason, place, attempts, died_at,
                                         log_topic, log_partition, log_offset, letter_partition, letter_offset,
                                         first_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        system,
                        record.map(about -> ID.fit(about.event().source())).orElse(null),
                        record.map(about -> ID.fit(about.event().id())).orElse(null),
                        record.map(about -> ID.fit(about.type())).orElse(null),
                        record.map(about -> ID.fit(about.subject())).orElse(null),
                        record.map(about -> REGION.fit(about.envelope().region()))
                                .orElse(null),
                        REASON.fit(reason),
                        attempt.outcome().place().map(PLACE::fit).orElse(null),
                        attempt.number(),
                        now.atOffset(ZoneOffset.UTC),
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        letter.partition(),
                        letter.offset(),
                        firstOffset(attempt))
                .update();
    }

    /** What died again after it was put back keeps its place among its subject's records. */
    private static long firstOffset(Attempt attempt) {
        return Optional.ofNullable(attempt.consumed().headers().get(SetAside.FIRST_OFFSET))
                .map(Long::valueOf)
                .orElse(attempt.position().offset());
    }

    /** Those that are not back. */
    int count(String system) {
        return jdbc.sql("""
                        select count(*) from dead_letter
                         where system = ? and (verdict is null or verdict not in ('REPLAYED', 'EXPIRED'))""").param(system).query(Integer.class).single();
    }
}
