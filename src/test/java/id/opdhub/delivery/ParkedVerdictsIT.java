package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.ParkedVerdict.Kind;
import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** A person decides about the first parked record of a key, on whichever hub; the one that reads the partition acts. */
class ParkedVerdictsIT {

    private static final String WHO = "operator-uji";
    private static final String WHY = "ganda di SIAK";

    private final DataSource database = Database.H2.fresh();
    private final FakeAgencyRoute agency = new FakeAgencyRoute();
    private final StageBench bench = new StageBench(
            Deliverables.recipient(
                    "00000001",
                    WhenRefused.BLOCK_KEY,
                    Deliverables.reception("PKS 1/2026", Deliverables.LAST_DAY, "warga.agama")),
            database,
            agency);

    @BeforeEach
    void blockAKey() {
        agency.answers("e-1", Outcome.of(Outcome.Kind.REFUSED, "http-422"));
        bench.bring("warga:a", 1);
        bench.bring("warga:a", 2);
        bench.bring("warga:a", 3);
        bench.bring("warga:b", 4);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ParkedLane lane() {
        List<ParkedLane> lanes = bench.lanes.of(Deliverables.RECIPIENT);
        assertThat(lanes).hasSize(1);
        return lanes.get(0);
    }

    private Optional<ParkedVerdict> decide(String lane, Kind kind) {
        return bench.lanes.decide(Deliverables.RECIPIENT, lane, kind, WHO, WHY);
    }

    private JournalEntry lastOf(String id) {
        return bench.log.journal.stream()
                .filter(entry ->
                        entry.about().filter(about -> about.id().equals(id)).isPresent())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void laneShowsItsFirstRecordAndNobody() {
        ParkedLane lane = lane();

        assertThat(lane.waiting()).isEqualTo(3);
        assertThat(lane.reason()).isEqualTo("http-422");
        assertThat(lane.attempts()).isEqualTo(1);
        assertThat(lane.next()).isEmpty();
        assertThat(lane.id()).isEqualTo("e-1");
        assertThat(lane.type()).isEqualTo(Deliverables.TYPE);
        assertThat(lane.toString()).doesNotContain("warga:");
    }

    @Test
    void skippedRecordIsNotedWithWhoAndWhyAndItsKeyGoesOn() {
        assertThat(decide(lane().lane(), Kind.SKIP))
                .get()
                .extracting(ParkedVerdict::isDone)
                .isEqualTo(false);
        bench.carryOutVerdicts();
        bench.passAndRetry(Duration.ZERO);

        assertThat(agency.delivered).containsExactly("e-4", "e-2", "e-3");
        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "PARKED", "SKIPPED");
        assertThat(lastOf("e-1").details()).containsEntry(Detail.WHO, WHO).containsEntry(Detail.REASON, WHY);
        assertThat(bench.log.appended).isEmpty();
        assertThat(bench.lanes.of(Deliverables.RECIPIENT)).isEmpty();
    }

    @Test
    void deadLetterOfAnOperatorCanBeReplayed() {
        decide(lane().lane(), Kind.DEAD_LETTER);
        bench.carryOutVerdicts();

        assertThat(bench.steps("e-1")).endsWith("DEAD_LETTERED");
        assertThat(bench.log.appended.get(0).headers()).containsEntry("hub_reason", "operator");
        assertThat(bench.destination.deadLetters()).isEqualTo(1);
    }

    @Test
    void repeatedCallReachesNoOtherRecord() {
        String lane = lane().lane();
        decide(lane, Kind.SKIP);
        decide(lane, Kind.SKIP);
        bench.carryOutVerdicts();

        assertThat(decide(lane, Kind.SKIP))
                .get()
                .extracting(ParkedVerdict::isDone)
                .isEqualTo(true);
        assertThat(decide(lane, Kind.DEAD_LETTER))
                .get()
                .extracting(ParkedVerdict::kind)
                .isEqualTo(Kind.SKIP);
        assertThat(lane().id()).isEqualTo("e-2");
        assertThat(bench.steps("e-2")).doesNotContain("SKIPPED");
    }

    @Test
    void laneThatIsNotParkedIsNotDecidedAbout() {
        String second = lane().lane().replace("-1", "-2");

        assertThat(decide(second, Kind.SKIP)).isEmpty();
        assertThat(decide("0-999", Kind.SKIP)).isEmpty();
        assertThat(decide("warga:a", Kind.SKIP)).isEmpty();
        assertThat(bench.lanes.decide("lain", lane().lane(), Kind.SKIP, WHO, WHY))
                .isEmpty();
    }

    @Test
    void hubThatReadsThePartitionActsWhoeverWasAsked() {
        bench.bring("warga:a", 5);
        try (StageBench asked = new StageBench(Deliverables.recipient(), database, agency)) {
            asked.destination.parked().forget(0);
            asked.lanes.decide(Deliverables.RECIPIENT, lane().lane(), Kind.SKIP, WHO, WHY);
            asked.verdicts.carryOut(Map.of(Deliverables.RECIPIENT, asked.destination));
            assertThat(asked.log.journal).isEmpty();
        }

        bench.destination.parked().load(0, bench.parts.retries().store().take(Deliverables.TOPIC, 0));
        bench.carryOutVerdicts();

        assertThat(bench.steps("e-1")).endsWith("SKIPPED");
    }

    @Test
    void operatorDecidesWhileTheSystemIsHeld() {
        bench.holds.hold(bench.destination, Holding.kept(Holding.Cause.OPERATOR, "operator", bench.clock.instant()));

        decide(lane().lane(), Kind.DEAD_LETTER);
        bench.carryOutVerdicts();

        assertThat(bench.steps("e-1")).endsWith("DEAD_LETTERED");
        assertThat(bench.bring("warga:c", 9)).isEqualTo(Seen.NOT_LET_IN);
    }

    @Test
    void verdictStandsUntilItCanBeCarriedOut() {
        bench.log.isAway = true;
        decide(lane().lane(), Kind.SKIP);
        bench.verdicts.carryOut(Map.of(Deliverables.RECIPIENT, bench.destination));
        bench.log.isAway = false;

        bench.carryOutVerdicts();

        assertThat(bench.steps("e-1")).endsWith("SKIPPED");
    }
}
