package id.opdhub.delivery;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.journal.TextColumn;
import id.opdhub.log.LogPosition;

/** What people ask about dead letters, in the database; the records themselves stay in the log. */
class DeadLetterStore {

    private static final TextColumn ID = new TextColumn(200);
    private static final TextColumn REASON = new TextColumn(60);
    private static final TextColumn PLACE = new TextColumn(200);

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
        LogPosition origin = attempt.consumed().position();
        jdbc.sql("""
                insert into dead_letter (system, source, event_id, type, subject, reason, place, attempts, died_at,
                                         log_topic, log_partition, log_offset, letter_partition, letter_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        system,
                        attempt.record()
                                .map(record -> ID.fit(record.event().source()))
                                .orElse(null),
                        attempt.record()
                                .map(record -> ID.fit(record.event().id()))
                                .orElse(null),
                        attempt.record().map(record -> ID.fit(record.type())).orElse(null),
                        attempt.record().map(record -> ID.fit(record.subject())).orElse(null),
                        REASON.fit(reason),
                        attempt.outcome().place().map(PLACE::fit).orElse(null),
                        attempt.number(),
                        now.atOffset(ZoneOffset.UTC),
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        letter.partition(),
                        letter.offset())
                .update();
    }

    int count(String system) {
        return jdbc.sql("select count(*) from dead_letter where system = ?")
                .param(system)
                .query(Integer.class)
                .single();
    }
}
