package id.opdhub.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a table, each kept for as long as a setting says. */
public final class AgingRows implements Trimmed {

    private static final int MOST_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final Table table;
    private final Duration retention;
    private final Clock clock;

    /**
     * Names of ours, never anything from outside.
     *
     * @param name of the table
     * @param key columns of its primary key, separated by commas
     * @param time column, indexed, that tells a row's age
     */
    public record Table(String name, String key, String time) {}

    public AgingRows(JdbcTemplate jdbc, Table table, Duration retention, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public int trim() {
        String old = "select %s from %s where %s < ? order by %s limit %d"
                .formatted(table.key(), table.name(), table.time(), table.time(), MOST_AT_ONCE);
        return jdbc.update(
                "delete from %s where (%s) in (%s)".formatted(table.name(), table.key(), old),
                clock.instant().minus(retention).atOffset(ZoneOffset.UTC));
    }
}
