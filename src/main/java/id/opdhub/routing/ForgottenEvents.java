package id.opdhub.routing;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.journal.Trimmed;

/** Events whose record the log holds no more: a repeat of them is routed as if it were new. */
final class ForgottenEvents implements Trimmed {

    private static final int MOST_AT_ONCE = 5_000;
    private static final String FORGET = """
            delete from routed_event where (source, event_id) in
                   (select source, event_id from routed_event
                     where log_topic = ? and log_partition = ? and log_offset < ?
                     order by log_offset
                     limit %d)""".formatted(MOST_AT_ONCE);

    private final JdbcTemplate jdbc;
    private final String topic;
    private final Supplier<Map<Integer, Long>> starts;

    /** @param starts first offset that the log still holds, by partition */
    ForgottenEvents(JdbcTemplate jdbc, String topic, Supplier<Map<Integer, Long>> starts) {
        this.jdbc = jdbc;
        this.topic = topic;
        this.starts = starts;
    }

    @Override
    public String name() {
        return "routed_event";
    }

    @Override
    public int trim() {
        return starts.get().entrySet().stream()
                .filter(start -> start.getValue() > 0)
                .mapToInt(start -> jdbc.update(FORGET, topic, start.getKey(), start.getValue()))
                .sum();
    }
}
