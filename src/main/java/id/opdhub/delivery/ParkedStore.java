package id.opdhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/** The parked deliveries in the database, with all that is needed to try them again. */
class ParkedStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String AT = " where log_topic = ? and log_partition = ? and log_offset = ?";

    private final JdbcClient jdbc;

    ParkedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it once: a record that is read again after a crash changes nothing. */
    void park(String system, ConsumedRecord consumed, ParkedDelivery parked) {
        jdbc.sql("""
                insert into parked_delivery (log_topic, log_partition, log_offset, system, lane_key, headers, payload,
                                             appended_at, attempts, failures, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        consumed.position().topic(),
                        consumed.position().partition(),
                        consumed.position().offset(),
                        system,
                        consumed.key(),
                        written(consumed.headers()),
                        consumed.body(),
                        consumed.appended().atOffset(ZoneOffset.UTC),
                        parked.attempts(),
                        parked.failures(),
                        next(parked))
                .update();
    }

    void update(ParkedDelivery parked) {
        LogPosition position = parked.position();
        jdbc.sql("update parked_delivery set attempts = ?, failures = ?, next_attempt_at = ?" + AT)
                .params(
                        parked.attempts(),
                        parked.failures(),
                        next(parked),
                        position.topic(),
                        position.partition(),
                        position.offset())
                .update();
    }

    /** What waits for an operator is due from now on. */
    void unblock(String system, Instant now) {
        jdbc.sql("update parked_delivery set next_attempt_at = ? where system = ? and next_attempt_at is null")
                .params(now.atOffset(ZoneOffset.UTC), system)
                .update();
    }

    void remove(LogPosition position) {
        jdbc.sql("delete from parked_delivery" + AT)
                .params(position.topic(), position.partition(), position.offset())
                .update();
    }

    /** In the order of the log. */
    List<ParkedDelivery> ofPartition(String topic, int partition) {
        return jdbc.sql("""
                select log_topic, log_partition, log_offset, lane_key, attempts, failures, next_attempt_at
                  from parked_delivery
                 where log_topic = ? and log_partition = ?
                 order by log_offset""")
                .params(topic, partition)
                .query((row, number) -> parked(row))
                .list();
    }

    /** The record as it was read from the log. */
    Optional<ConsumedRecord> find(LogPosition position) {
        return jdbc.sql("select lane_key, headers, payload, appended_at from parked_delivery" + AT)
                .params(position.topic(), position.partition(), position.offset())
                .query((row, number) -> new ConsumedRecord(
                        position,
                        row.getString("lane_key"),
                        read(row.getString("headers")),
                        row.getBytes("payload"),
                        row.getObject("appended_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static ParkedDelivery parked(ResultSet row) throws SQLException {
        return new ParkedDelivery(
                new LogPosition(row.getString("log_topic"), row.getInt("log_partition"), row.getLong("log_offset")),
                row.getString("lane_key"),
                row.getInt("attempts"),
                row.getInt("failures"),
                Optional.ofNullable(row.getObject("next_attempt_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime next(ParkedDelivery parked) {
        return parked.next().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static String written(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers could not be written", impossible);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return JSON.readValue(headers, HEADERS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("headers of a parked delivery are not the hub's");
        }
    }
}
