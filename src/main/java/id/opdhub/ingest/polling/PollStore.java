package id.opdhub.ingest.polling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Cursors and leases. Every time is taken and compared by the database, so that the instances' clocks do not matter; and
 * who lost the lease changes nothing any more.
 */
final class PollStore {

    private static final String FROM_NOW = "current_timestamp + cast(:seconds as integer) * interval '1' second";
    private static final String HELD = " where system = :system and feed = :feed and holder = :holder";

    private static final String SET_POSITION =
            "cursor_value = :cursor, pages = :pages, row_count = :rows," + " next_page = :next, highest = :highest";
    private static final String SET_WELL = ", failures = 0, failing_since = null, reason = null";

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a feed. */
    record Known(PollPosition position, PollState state) {}

    /** Why a page has to be asked for again, and after what pause. */
    record Failed(String reason, Duration pause) {}

    /** Makes the feed due at once where it is new, and never later than its period wants it. */
    void know(PolledFeed feed, Duration period) {
        of(
                        feed,
                        "insert into poll (system, feed, pages, row_count, due_at, failures)"
                                + " values (:system, :feed, 0, 0, current_timestamp, 0) on conflict do nothing")
                .update();
        of(
                        feed,
                        "update poll set due_at = " + FROM_NOW
                                + " where system = :system and feed = :feed and failures = 0 and due_at > " + FROM_NOW)
                .param("seconds", seconds(period))
                .update();
    }

    /** Whether the feed is due, and the holder's from now on. */
    boolean acquire(PolledFeed feed, String holder, Duration lease) {
        return of(
                                feed,
                                "update poll set holder = :holder, held_until = " + FROM_NOW
                                        + " where system = :system and feed = :feed and due_at <= current_timestamp"
                                        + " and (holder is null or holder = :holder or held_until < current_timestamp)")
                        .param("holder", holder)
                        .param("seconds", seconds(lease))
                        .update()
                == 1;
    }

    Known find(PolledFeed feed) {
        return of(feed, "select * from poll where system = :system and feed = :feed")
                .query((row, number) -> new Known(position(row), state(feed, row)))
                .single();
    }

    /** After every receipt of a page. False when another holds the feed by now. */
    boolean advance(PolledFeed feed, String holder, PollPosition position, Duration lease) {
        return at(
                                position,
                                of(
                                        feed,
                                        "update poll set " + SET_POSITION + SET_WELL + ", held_until = " + FROM_NOW
                                                + HELD))
                        .param("holder", holder)
                        .param("seconds", seconds(lease))
                        .update()
                == 1;
    }

    /** After the last page of a round. */
    void finish(PolledFeed feed, String holder, PollPosition position, Duration period) {
        at(
                        position,
                        of(
                                feed,
                                "update poll set " + SET_POSITION + SET_WELL
                                        + ", succeeded_at = current_timestamp, holder = null, due_at = " + FROM_NOW
                                        + HELD))
                .param("holder", holder)
                .param("seconds", seconds(period))
                .update();
    }

    void fail(PolledFeed feed, String holder, PollPosition position, Failed failed) {
        at(
                        position,
                        of(
                                feed,
                                "update poll set " + SET_POSITION + ", reason = :reason, failures = failures + 1,"
                                        + " failing_since = coalesce(failing_since, current_timestamp), holder = null, due_at = "
                                        + FROM_NOW + HELD))
                .param("reason", failed.reason())
                .param("holder", holder)
                .param("seconds", seconds(failed.pause()))
                .update();
    }

    /** Gives the feed back as it is: another may go on at once. */
    void release(PolledFeed feed, String holder) {
        of(feed, "update poll set holder = null" + HELD).param("holder", holder).update();
    }

    private StatementSpec of(PolledFeed feed, String sql) {
        return jdbc.sql(sql).param("system", feed.system()).param("feed", feed.feed());
    }

    private static StatementSpec at(PollPosition position, StatementSpec statement) {
        return statement
                .param("cursor", position.cursor().orElse(null))
                .param("pages", position.pages())
                .param("rows", position.rows())
                .param("next", position.next().orElse(null))
                .param("highest", position.highest().orElse(null));
    }

    private static int seconds(Duration duration) {
        return (int) Math.max(0, (duration.toMillis() + 999) / 1000);
    }

    private static PollPosition position(ResultSet row) throws SQLException {
        return new PollPosition(
                Optional.ofNullable(row.getString("cursor_value")),
                row.getInt("pages"),
                row.getLong("row_count"),
                Optional.ofNullable(row.getString("next_page")),
                Optional.ofNullable(row.getString("highest")));
    }

    private static PollState state(PolledFeed feed, ResultSet row) throws SQLException {
        return new PollState(
                feed,
                time(row, "succeeded_at"),
                row.getInt("failures"),
                time(row, "failing_since"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
