package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.delivery.channel.Delivery;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** What becomes of a record and what is noted of it, by what the recipient's route and rights say. */
class DeliveryStageIT {

    private final FakeAgencyRoute agency = new FakeAgencyRoute();
    private final StageBench bench = new StageBench(Deliverables.recipient(), Database.H2.fresh(), agency);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void recordIsDeliveredAndNoted() {
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);

        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "DELIVERED");
        assertThat(bench.metrics
                        .counter("hub.deliveries", "system", Deliverables.RECIPIENT, "outcome", "delivered")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void recipientSeesAgreedFieldsAndASubjectOfItsOwn() {
        bench.bring("warga:a", 1);

        Delivery delivery = agency.deliveries.get(0);
        assertThat(delivery.data())
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .set("warga", JsonNodeFactory.instance.objectNode().put("nama_lengkap", "SITI RAHMAH")));
        assertThat(delivery.attributes()).containsEntry("id", "e-1").containsEntry("source", "/systems/puskesmas");
        assertThat(delivery.attributes().get("subject")).startsWith("warga:").isNotEqualTo("warga:a");
    }

    @Test
    void nothingToSendIsSkipped() {
        agency.answer = exchange -> exchange.getMessage().setBody(null);

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "SKIPPED");
    }

    @Test
    void routeWithoutAnEndIsADeadLetter() {
        agency.answer = exchange -> exchange.getMessage().setBody("mapped");

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "DEAD_LETTERED");
        assertThat(deadLetter().headers()).containsEntry("hub_reason", "no-outcome");
    }

    @Test
    void mappingErrorIsADeadLetterThatNamesThePlaceAlone() {
        agency.answer = exchange -> {
            throw new MappingFailure("kelahiran.out.jslt", 12, 3, "not a date");
        };

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.log.journal.get(1).details()).containsValue("mapping-failed kelahiran.out.jslt:12");
    }

    @Test
    void deadLetterIsTheRecordAsItWasWithItsReason() {
        agency.answers(Outcome.of(Outcome.Kind.REFUSED, "http-422"));
        ConsumedRecord record = Deliverables.record("warga:a", 7);
        bench.bring(record);

        LogEntry letter = deadLetter();
        assertThat(letter.key()).isEqualTo("warga:a");
        assertThat(letter.body()).isEqualTo(record.body());
        assertThat(letter.headers())
                .containsAllEntriesOf(record.headers())
                .containsAllEntriesOf(Map.of(
                        "hub_reason",
                        "http-422",
                        "hub_system",
                        "siak-agam",
                        "hub_attempts",
                        "1",
                        "hub_origin",
                        "hub.deliveries.siak-agam/0/7"));
    }

    @Test
    void whatIsNoRecordIsADeadLetter() {
        ConsumedRecord good = Deliverables.record("warga:a", 1);

        assertThat(bench.bring(new ConsumedRecord(good.position(), "x", Map.of(), new byte[0], good.appended())))
                .isEqualTo(Seen.DONE);
        assertThat(deadLetter().headers()).containsEntry("hub_reason", "unreadable");
    }

    @Test
    void unknownFailureOfTheRouteIsTriedAgain() {
        agency.answer = exchange -> {
            throw new IllegalStateException("look-up failed");
        };

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
    }

    @Test
    void expiredAgreementHoldsUntilTheFolderIsRenewed() {
        bench.clock.pass(Duration.ofDays(60));

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        assertThat(bench.bring("warga:b", 2)).isEqualTo(Seen.NOT_LET_IN);
        assertThat(bench.steps("e-1")).containsExactly("WITHHELD");
        assertThat(bench.log.steps()).containsExactly("HELD");

        bench.destination.adopt(Deliverables.recipient(
                "00000002",
                WhenRefused.DEAD_LETTER,
                Deliverables.reception("PKS 2/2027", LocalDate.of(2027, 12, 31), "warga.agama")));
        bench.lookAfterHolds();

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(agency.delivered).containsExactly("e-1");
        assertThat(bench.log.steps()).containsExactly("HELD", "RELEASED");
    }

    @Test
    void recordThatTheFolderNoLongerReceivesIsADeadLetter() {
        bench.destination.adopt(Deliverables.recipient("00000002", WhenRefused.DEAD_LETTER));

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(agency.attempted).isEmpty();
        assertThat(deadLetter().headers()).containsEntry("hub_reason", "no-agreement");
    }

    @Test
    void recordComesAgainWhileTheLogIsAway() {
        bench.log.isAway = true;

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        assertThat(bench.bring("warga:b", 2)).isEqualTo(Seen.NOT_LET_IN);

        bench.log.isAway = false;
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "DELIVERED");
    }

    @Test
    void awayDestinationLosesNothingAndIsNotedOnce() {
        agency.answers(FakeAgencyRoute.NOBODY);
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.bring("warga:b", 2)).isEqualTo(Seen.COMES_AGAIN);
        agency.answers(FakeAgencyRoute.OK);
        bench.clock.pass(Duration.ofSeconds(2));

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:b", 2)).isEqualTo(Seen.DONE);
        assertThat(bench.log.steps()).containsExactly("HELD", "RELEASED");
        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "ATTEMPTED", "DELIVERED");
    }

    private LogEntry deadLetter() {
        Optional<LogEntry> letter = bench.log.appended.stream().findFirst();
        assertThat(letter).get().extracting(LogEntry::topic).isEqualTo("hub.dead-letters");
        return letter.orElseThrow();
    }
}
