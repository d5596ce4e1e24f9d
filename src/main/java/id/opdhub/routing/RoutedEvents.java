package id.opdhub.routing;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.log.LogPosition;
import id.opdhub.record.ContentHash;
import id.opdhub.record.EventId;

/** The events that were routed, in the database: one batched insert and one commit for each poll. */
class RoutedEvents {

    private static final String CLAIM = """
            insert into routed_event (source, event_id, content_hash, log_topic, log_partition, log_offset)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String HOLDER = """
            select content_hash, log_topic, log_partition, log_offset
              from routed_event
             where source = ? and event_id = ?""";
    private static final int INSERTED = 1;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RoutedEvents(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Claim(Arrival arrival, String contentHash) {

        static Claim of(Arrival arrival) {
            return new Claim(arrival, ContentHash.of(arrival.record().data()));
        }

        Object[] row() {
            EventId event = arrival.record().event();
            LogPosition position = arrival.position();
            return new Object[] {
                event.source(), event.id(), contentHash, position.topic(), position.partition(), position.offset()
            };
        }
    }

    private record Holder(String contentHash, LogPosition position) {}

    /** Claims each event for its place in the log, and says of each how new it is, in the order given. */
    List<Novelty> claim(List<Arrival> arrivals) {
        List<Claim> claims = arrivals.stream().map(Claim::of).toList();
        return transaction.execute(status -> novelties(claims));
    }

    private List<Novelty> novelties(List<Claim> claims) {
        int[] inserted = jdbc.batchUpdate(CLAIM, claims.stream().map(Claim::row).toList());
        List<Novelty> novelties = new ArrayList<>(claims.size());
        for (int index = 0; index < inserted.length; index++) {
            novelties.add(inserted[index] == INSERTED ? Novelty.NEW : compare(claims.get(index)));
        }
        return novelties;
    }

    private Novelty compare(Claim claim) {
        EventId event = claim.arrival().record().event();
        Holder holder = jdbc.queryForObject(
                HOLDER,
                (row, number) -> new Holder(
                        row.getString("content_hash"),
                        new LogPosition(
                                row.getString("log_topic"), row.getInt("log_partition"), row.getLong("log_offset"))),
                event.source(),
                event.id());
        if (holder.position().equals(claim.arrival().position())) {
            return Novelty.NEW;
        }
        return holder.contentHash().equals(claim.contentHash()) ? Novelty.DUPLICATE : Novelty.ID_REUSED;
    }
}
