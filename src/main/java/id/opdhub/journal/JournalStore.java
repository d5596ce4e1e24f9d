package id.opdhub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;

/** The journal as people ask about it: a table. */
class JournalStore {

    static final AgingRows.Table TABLE =
            new AgingRows.Table("journal", "log_topic, log_partition, log_offset", "happened_at");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<EnumMap<Detail, String>> DETAILS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into journal (log_topic, log_partition, log_offset, happened_at, step, source, event_id, subject,
                                 type, region, system, details, receipt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    /**
     * The submission that brought a record is found by the receipt that the record's own entries name. Two queries in one:
     * joined by "or" they would read the whole journal.
     */
    static final String TRACE = """
            select happened_at, step, source, event_id, subject, type, region, system, details, log_partition, log_offset
              from journal
             where source = ? and event_id = ?
             union all
            select happened_at, step, source, event_id, subject, type, region, system, details, log_partition, log_offset
              from journal
             where event_id is null and receipt in
                   (select receipt from journal where source = ? and event_id = ? and receipt is not null)
             order by happened_at, log_partition, log_offset""";

    private static final String OF_SUBJECT = """
            select happened_at, step, source, event_id, subject, type, region, system, details
              from journal
             where subject = ? and type = ? and (step = 'ACCEPTED' or system = ?)
             order by happened_at, log_partition, log_offset""";

    private static final TextColumn ID = new TextColumn(200);
    private static final TextColumn REGION = new TextColumn(20);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JournalStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** An entry as it stands in the log. */
    record Kept(LogPosition position, JournalEntry entry) {}

    /** Keeps entries, all or none; what is already there by its position stays as it is. */
    void keep(List<Kept> entries) {
        List<Object[]> rows = entries.stream().map(JournalStore::row).toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
    }

    List<JournalEntry> trace(EventId event) {
        return jdbc.query(TRACE, (row, number) -> entry(row), event.source(), event.id(), event.source(), event.id());
    }

    List<JournalEntry> ofSubject(String subject, String type, String recipient) {
        return jdbc.query(OF_SUBJECT, (row, number) -> entry(row), subject, type, recipient);
    }

    private static Object[] row(Kept kept) {
        JournalEntry entry = kept.entry();
        About about = entry.about().orElse(new About(null, null, null, null, null));
        return new Object[] {
            kept.position().topic(),
            kept.position().partition(),
            kept.position().offset(),
            OffsetDateTime.ofInstant(entry.when(), ZoneOffset.UTC),
            entry.step().name(),
            ID.fit(about.source()),
            ID.fit(about.id()),
            ID.fit(about.subject()),
            ID.fit(about.type()),
            REGION.fit(about.region()),
            ID.fit(entry.system()),
            text(entry.details()),
            ID.fit(entry.details().get(Detail.RECEIPT))
        };
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        Optional<About> about = Optional.ofNullable(row.getString("event_id")).isEmpty()
                ? Optional.empty()
                : Optional.of(new About(
                        row.getString("source"),
                        row.getString("event_id"),
                        row.getString("subject"),
                        row.getString("type"),
                        row.getString("region")));
        return new JournalEntry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Step.valueOf(row.getString("step")),
                about,
                row.getString("system"),
                details(row.getString("details")));
    }

    private static String text(Map<Detail, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("details cannot be written", impossible);
        }
    }

    private static Map<Detail, String> details(String text) {
        try {
            return JSON.readValue(text, DETAILS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("details of a journal row are not JSON", impossible);
        }
    }
}
