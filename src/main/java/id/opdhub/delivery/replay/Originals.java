package id.opdhub.delivery.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.LogReader;
import id.opdhub.log.RecordCodec;
import id.opdhub.record.ServiceRecord;

/** The records of dead letters as they were accepted, before anything was left out for a recipient. */
class Originals {

    private static final String POSITION = """
            select log_topic, log_partition, log_offset
              from routed_event
             where source = ? and event_id = ?""";

    private final JdbcTemplate jdbc;
    private final LogReader log;

    Originals(JdbcTemplate jdbc, LogReader log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** By the letters' ids; absent where the log has let the record go. */
    Map<Long, ServiceRecord> of(List<DeadLetter> letters) {
        Map<Long, LogPosition> positions = new HashMap<>();
        letters.forEach(letter -> position(letter).ifPresent(position -> positions.put(letter.id(), position)));
        Map<LogPosition, ConsumedRecord> found = log.read(positions.values());
        Map<Long, ServiceRecord> originals = new HashMap<>();
        positions.forEach((letter, position) -> Optional.ofNullable(found.get(position))
                .ifPresent(consumed -> originals.put(letter, RecordCodec.read(consumed))));
        return originals;
    }

    private Optional<LogPosition> position(DeadLetter letter) {
        return letter.about().flatMap(about -> jdbc
                .query(
                        POSITION,
                        (row, number) -> new LogPosition(
                                row.getString("log_topic"), row.getInt("log_partition"), row.getLong("log_offset")),
                        about.source(),
                        about.id())
                .stream()
                .findFirst());
    }
}
