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

import id.opdhub.journal.TextColumn;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/** The parked deliveries in the database, with all that is needed to try them again. */
class ParkedStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String AT = " where log_topic = ? and log_partition = ? and log_offset = ?";

    private static final TextColumn REASON = new TextColumn(60);

    private final JdbcClient jdbc;
    private final PartitionStays stays;

    ParkedStore(JdbcClient jdbc, PartitionStays stays) {
        this.jdbc = jdbc;
        this.stays = stays;
    }

    /**
     * What an earlier reader of a partition left behind.
     *
     * @param stay the number of the stay that begins with it
     * @param parked in the order of the log
     */
    record Taken(long stay, List<ParkedDelivery> parked) {}

    Taken take(String topic, int partition) {
        long stay = stays.begin(topic, partition);
        return new Taken(stay, ofPartition(topic, partition));
    }

    /**
     * Keeps it once: a record that is read again after a crash changes nothing.
     *
     * @return false when the partition is another hub's by now
     */
    boolean park(long stay, String system, ConsumedRecord consumed, ParkedDelivery parked, Instant now) {
        return stays.during(stay, parked.position(), () -> insert(system, consumed, parked, now));
    }

    private void insert(String system, ConsumedRecord consumed, ParkedDelivery parked, Instant now) {
        jdbc.sql("""
                insert into parked_delivery (log_topic, log_partition, log_offset, system, lane_key, headers, payload,
                                             appended_at, attempts, failures, next_attempt_at, reason, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        next(parked),
                        REASON.fit(parked.reason()),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean update(long stay, ParkedDelivery parked) {
        LogPosition position = parked.position();
        return stays.during(stay, position, () -> jdbc.sql(
                        "update parked_delivery set attempts = ?, failures = ?, next_attempt_at = ?, reason = ?" + AT)
                .params(
                        parked.attempts(),
                        parked.failures(),
                        next(parked),
                        REASON.fit(parked.reason()),
                        position.topic(),
                        position.partition(),
                        position.offset())
                .update());
    }

    boolean remove(long stay, LogPosition position) {
        return stays.during(stay, position, () -> jdbc.sql("delete from parked_delivery" + AT)
                .params(position.topic(), position.partition(), position.offset())
                .update());
    }

    private List<ParkedDelivery> ofPartition(String topic, int partition) {
        return jdbc.sql("""
                select log_topic, log_partition, log_offset, lane_key, attempts, failures, reason, next_attempt_at
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
                        headers(row.getString("headers")),
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
                row.getString("reason"),
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

    static Map<String, String> headers(String written) {
        try {
            return JSON.readValue(written, HEADERS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("headers of a parked delivery are not the hub's");
        }
    }
}
