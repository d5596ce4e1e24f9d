package id.opdhub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.journal.JournalPage.Place;

/** The journal in pages, for people who look for something. */
public class JournalLists {

    private static final String SELECT = """
            select happened_at, step, source, event_id, subject, type, region, system, details, log_partition, log_offset
              from journal""";
    private static final String NEWEST_FIRST = " order by happened_at desc, log_partition desc, log_offset desc limit ";

    private final JdbcTemplate jdbc;

    JournalLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Placed(Place place, JournalEntry entry) {}

    /**
     * The newest entries that are meant.
     *
     * @param after where the page before ended
     * @param most entries of a page
     */
    public JournalPage page(JournalFilter filter, Optional<Place> after, int most) {
        Conditions conditions = conditions(filter, after);
        List<Placed> found = jdbc.query(
                SELECT + conditions.where() + NEWEST_FIRST + (most + 1),
                (row, number) -> placed(row),
                conditions.values().toArray());
        List<Placed> shown = found.subList(0, Math.min(most, found.size()));
        return new JournalPage(
                shown.stream().map(Placed::entry).toList(),
                found.size() > most ? Optional.of(shown.get(most - 1).place()) : Optional.empty());
    }

    private static Conditions conditions(JournalFilter filter, Optional<Place> after) {
        Conditions conditions = new Conditions()
                .andIf("event_id = ?", filter.id())
                .andIf("system = ?", filter.system())
                .andIf("type = ?", filter.type())
                .andIf("region like ?", filter.region().map(prefix -> prefix + "%"))
                .andIf("step = ?", filter.step().map(Step::name))
                .andIf("happened_at >= ?", filter.from())
                .andIf("happened_at < ?", filter.to());
        if (!filter.sources().isEmpty()) {
            String marks =
                    String.join(", ", Collections.nCopies(filter.sources().size(), "?"));
            conditions.and("source in (" + marks + ")", filter.sources().toArray());
        }
        // The first condition says less than the second, but is the one that databases find in the index.
        after.ifPresent(place -> conditions
                .and("happened_at <= ?", place.when())
                .and(
                        "(happened_at, log_partition, log_offset) < (?, ?, ?)",
                        place.when(),
                        place.partition(),
                        place.offset()));
        return conditions;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getInt("log_partition"),
                row.getLong("log_offset"));
        return new Placed(place, JournalStore.entry(row));
    }
}
