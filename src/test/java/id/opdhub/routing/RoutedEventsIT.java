package id.opdhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

import id.opdhub.log.LogPosition;
import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.Sensitivity;
import id.opdhub.record.Sensitivity.Classification;
import id.opdhub.record.Sensitivity.PersonalData;
import id.opdhub.record.ServiceRecord;
import id.opdhub.support.Database;
import id.opdhub.support.FreshDatabase;

/** Every event is routed once, by the count that each row of a batch gives, whichever database counts. */
class RoutedEventsIT {

    private static RoutedEvents fresh(Database database) {
        return events(new JdbcTemplate(database.fresh()));
    }

    private static RoutedEvents events(JdbcTemplate jdbc) {
        return new RoutedEvents(jdbc, FreshDatabase.transaction(jdbc));
    }

    private static Arrival arrival(long offset, String id, String said) {
        OffsetDateTime time = OffsetDateTime.parse("2026-03-01T00:00:00+07:00");
        Envelope envelope = new Envelope(
                time,
                time,
                "1306022001",
                new Sensitivity(Classification.TERBATAS, PersonalData.UMUM),
                Optional.empty());
        return new Arrival(
                new LogPosition("hub.records", 0, offset),
                new ServiceRecord(
                        new EventId("/systems/a", id),
                        "id.opdhub.uji.pindah.v1",
                        "warga:x",
                        envelope,
                        JsonNodeFactory.instance.objectNode().put("keterangan", said)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsNewFromRepeatedAndReusedWithinOneBatch(Database database) {
        RoutedEvents events = fresh(database);

        assertThat(events.claim(List.of(arrival(1, "e-1", "A"), arrival(2, "e-2", "A"), arrival(3, "e-1", "A"))))
                .containsExactly(Novelty.NEW, Novelty.NEW, Novelty.DUPLICATE);
        assertThat(events.claim(List.of(arrival(4, "e-2", "B"), arrival(5, "e-3", "A"))))
                .containsExactly(Novelty.ID_REUSED, Novelty.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void takesABatchThatIsReadAgainForNew(Database database) {
        RoutedEvents events = fresh(database);
        List<Arrival> batch = IntStream.range(0, 600)
                .mapToObj(offset -> arrival(offset, "e-" + offset, "A"))
                .toList();

        events.claim(batch.subList(0, 300));

        assertThat(events.claim(batch)).hasSize(600).containsOnly(Novelty.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void forgetsEventsThatTheLogHoldsNoMore(Database database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.fresh());
        RoutedEvents events = events(jdbc);
        events.claim(List.of(arrival(4, "e-4", "A"), arrival(5, "e-5", "A")));
        ForgottenEvents forgotten = new ForgottenEvents(jdbc, "hub.records", () -> Map.of(0, 5L, 1, 0L));

        assertThat(forgotten.trim()).isEqualTo(1);
        assertThat(forgotten.trim()).isZero();
        assertThat(events.claim(List.of(arrival(8, "e-4", "A"), arrival(9, "e-5", "A"))))
                .containsExactly(Novelty.NEW, Novelty.DUPLICATE);
    }
}
