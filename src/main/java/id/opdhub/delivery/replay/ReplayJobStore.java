package id.opdhub.delivery.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import id.opdhub.delivery.replay.ReplayJob.End;
import id.opdhub.delivery.replay.ReplayJob.State;

/** The replay jobs in the database, so that they outlive a restart; one hub at a time works at each. */
class ReplayJobStore {

    /** After this silence another hub takes a job over. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .build();
    private static final TypeReference<Map<String, Long>> OUTCOME = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final String hub = UUID.randomUUID().toString();

    ReplayJobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(ReplayRequest request, long upTo, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into replay_job (kind, criteria, include_stale, rate, up_to, asked_by, reason, state, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request.kind(),
                        text(request.criteria()),
                        request.includeStale(),
                        request.rate(),
                        upTo,
                        request.who(),
                        request.why(),
                        State.RUNNING.name(),
                        column(now))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<ReplayJob> find(long id) {
        return jdbc.sql("select * from replay_job where id = ?")
                .param(id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The oldest first. */
    List<ReplayJob> running() {
        return jdbc.sql("select * from replay_job where state = ? order by id")
                .param(State.RUNNING.name())
                .query((row, number) -> job(row))
                .list();
    }

    /** Claims a job for this hub for a while; false when it has ended, or another hub works at it. */
    boolean claim(long id, Instant now) {
        return jdbc.sql("""
                update replay_job set held_by = ?, held_until = ?
                 where id = ? and state = ? and (held_by is null or held_by = ? or held_until < ?)""")
                        .params(hub, column(now.plus(LEASE)), id, State.RUNNING.name(), hub, column(now))
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    boolean end(long id, State state, End end) {
        return jdbc.sql("update replay_job set state = ?, ended_at = ?, outcome = ? where id = ? and state = ?")
                        .params(state.name(), column(end.at()), text(end.outcome()), id, State.RUNNING.name())
                        .update()
                == 1;
    }

    /** What a step decided while its job was cancelled belongs to the outcome. */
    void recountCancelled(long id, Map<String, Long> outcome) {
        jdbc.sql("update replay_job set outcome = ? where id = ? and state = ?")
                .params(text(outcome), id, State.CANCELLED.name())
                .update();
    }

    private static ReplayJob job(ResultSet row) throws SQLException {
        ReplayRequest request = new ReplayRequest(
                row.getString("kind"),
                read(row.getString("criteria"), new TypeReference<Criteria>() {}),
                row.getBoolean("include_stale"),
                row.getInt("rate"),
                row.getString("asked_by"),
                row.getString("reason"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ReplayJob(
                row.getLong("id"),
                request,
                row.getLong("up_to"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new End(ended.toInstant(), read(row.getString("outcome"), OUTCOME))));
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a replay job cannot be written", impossible);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("a replay job is not the hub's");
        }
    }
}
