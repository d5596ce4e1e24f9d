package id.opdhub.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.ParkedVerdict.Kind;
import id.opdhub.log.LogPosition;
import id.opdhub.log.Topics;

/** The parked keys of every system, for operators: to see them, and to decide about the first delivery of each. */
public final class ParkedLanes {

    private static final Pattern LANE = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
    private static final int MOST_SHOWN = 1000;

    private final JdbcClient jdbc;
    private final VerdictStore verdicts;
    private final Topics topics;
    private final Clock clock;

    ParkedLanes(JdbcClient jdbc, VerdictStore verdicts, Topics topics, Clock clock) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
        this.topics = topics;
        this.clock = clock;
    }

    /** Those that have waited longest come first; a thousand at most. */
    public List<ParkedLane> of(String system) {
        return jdbc.sql("""
                select parked.log_partition, parked.log_offset, parked.headers, parked.attempts, parked.reason,
                       parked.next_attempt_at, parked.parked_at, keys.waiting
                  from parked_delivery parked
                  join (select log_topic, log_partition, lane_key, min(log_offset) as first_offset, count(*) as waiting
                          from parked_delivery
                         where system = ?
                         group by log_topic, log_partition, lane_key) keys
                    on parked.log_topic = keys.log_topic
                   and parked.log_partition = keys.log_partition
                   and parked.log_offset = keys.first_offset
                 order by parked.parked_at, parked.log_partition, parked.log_offset
                 limit ?""")
                .params(system, MOST_SHOWN)
                .query((row, number) -> lane(row))
                .list();
    }

    /**
     * Decides about the first delivery of a lane; the hub that reads its partition carries it out. Decided once: a
     * repeated call changes nothing.
     *
     * @return what was decided first; empty where no such lane is parked
     */
    public Optional<ParkedVerdict> decide(String system, String lane, Kind kind, String who, String why) {
        Optional<LogPosition> position = position(system, lane);
        Optional<ParkedVerdict> standing = position.flatMap(verdicts::find).filter(known -> known.kind() != Kind.RETRY);
        if (standing.isPresent() || position.filter(this::isFirst).isEmpty()) {
            return standing;
        }
        verdicts.ask(new ParkedVerdict(position.get(), system, kind, who, why, false), clock.instant());
        return verdicts.find(position.get());
    }

    private Optional<LogPosition> position(String system, String lane) {
        Matcher matcher = LANE.matcher(lane);
        return matcher.matches()
                ? Optional.of(new LogPosition(
                        topics.deliveries(system),
                        Integer.parseInt(matcher.group(1)),
                        Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    private boolean isFirst(LogPosition position) {
        return jdbc.sql("""
                select count(*)
                  from parked_delivery parked
                 where parked.log_topic = ? and parked.log_partition = ? and parked.log_offset = ?
                   and not exists (select 1
                                     from parked_delivery earlier
                                    where earlier.log_topic = parked.log_topic
                                      and earlier.log_partition = parked.log_partition
                                      and earlier.lane_key = parked.lane_key
                                      and earlier.log_offset < parked.log_offset)""")
                        .params(position.topic(), position.partition(), position.offset())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static ParkedLane lane(ResultSet row) throws SQLException {
        Map<String, String> headers = ParkedStore.headers(row.getString("headers"));
        return new ParkedLane(
                row.getInt("log_partition") + "-" + row.getLong("log_offset"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getInt("waiting"),
                row.getInt("attempts"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("next_attempt_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                headers.getOrDefault("ce_type", ""),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_id", ""));
    }
}
