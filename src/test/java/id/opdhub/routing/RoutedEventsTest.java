package id.opdhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.log.LogPosition;
import id.opdhub.record.EventId;
import id.opdhub.record.ServiceRecord;
import id.opdhub.support.FreshDatabase;
import id.opdhub.support.Records;

/** An event is routed once, and an entry that is read again after a crash is routed again. */
class RoutedEventsTest {

    private final JdbcTemplate jdbc = FreshDatabase.jdbc();
    private final RoutedEvents events = new RoutedEvents(jdbc, FreshDatabase.transaction(jdbc));

    @Test
    void knowsARepeatAtAnotherPosition() {
        assertThat(claim(at(1, "E-1", "SITI"))).containsExactly(Novelty.NEW);
        assertThat(claim(at(2, "E-1", "SITI"))).containsExactly(Novelty.DUPLICATE);
    }

    @Test
    void takesAnEntryThatIsReadAgainForNew() {
        assertThat(claim(at(1, "E-1", "SITI"))).containsExactly(Novelty.NEW);
        assertThat(claim(at(1, "E-1", "SITI"))).containsExactly(Novelty.NEW);
    }

    @Test
    void tellsAReusedIdFromARepeat() {
        assertThat(claim(at(1, "E-1", "SITI"))).containsExactly(Novelty.NEW);
        assertThat(claim(at(2, "E-1", "RAHMAH"))).containsExactly(Novelty.ID_REUSED);
    }

    @Test
    void saysWithinOneBatchInItsOrder() {
        assertThat(claim(at(1, "E-1", "SITI"), at(2, "E-1", "SITI"), at(3, "E-2", "SITI"), at(4, "E-1", "RAHMAH")))
                .containsExactly(Novelty.NEW, Novelty.DUPLICATE, Novelty.NEW, Novelty.ID_REUSED);
    }

    @Test
    void tellsSourcesAndPartitionsApart() {
        ServiceRecord record = Records.record("E-1");
        ServiceRecord foreign = new ServiceRecord(
                new EventId("/systems/siak", "E-1"), record.type(), record.subject(), record.envelope(), record.data());
        assertThat(claim(
                        new Arrival(new LogPosition("hub.records", 0, 1), record),
                        new Arrival(new LogPosition("hub.records", 0, 2), foreign),
                        new Arrival(new LogPosition("hub.records", 1, 1), record)))
                .containsExactly(Novelty.NEW, Novelty.NEW, Novelty.DUPLICATE);
    }

    @Test
    void takesAnEmptyPoll() {
        assertThat(claim()).isEmpty();
    }

    private List<Novelty> claim(Arrival... arrivals) {
        return events.claim(List.of(arrivals));
    }

    private static Arrival at(long offset, String id, String name) {
        return new Arrival(
                new LogPosition("hub.records", 0, offset), Records.record(id).withData(Records.move(name)));
    }
}
