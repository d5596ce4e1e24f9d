package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** A record that fails by its own fault holds up its key alone, and its key stays in order. */
class ParkingIT {

    private static final Duration FIRST_WAIT = Deliverables.WAITS.get(0);
    private static final Duration SECOND_WAIT = Deliverables.WAITS.get(1);

    private final FakeAgencyRoute agency = new FakeAgencyRoute();
    private final DataSource database = Database.H2.fresh();
    private StageBench bench = new StageBench(Deliverables.recipient(), database, agency);

    @AfterEach
    void close() {
        bench.close();
    }

    /** Record 1 of key a fails, others succeed, it fails again: its own fault. */
    private void parkFirst() {
        agency.answers("e-1", FakeAgencyRoute.ERROR);
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        assertThat(bench.bring("warga:b", 2)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.steps("e-1")).endsWith("ATTEMPTED", "PARKED");
    }

    @Test
    void onlyTheKeyOfAPoisonousRecordWaits() {
        parkFirst();

        assertThat(bench.bring("warga:a", 3)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:c", 4)).isEqualTo(Seen.DONE);
        assertThat(agency.delivered).containsExactly("e-2", "e-4");
        assertThat(bench.steps("e-3")).containsExactly("PARKED");
    }

    @Test
    void parkedKeyGoesOnInOrderWhenItsFirstSucceeds() {
        parkFirst();
        bench.bring("warga:a", 3);
        bench.bring("warga:a", 5);
        agency.answers("e-1", FakeAgencyRoute.OK);

        bench.passAndRetry(FIRST_WAIT.minusMillis(1));
        assertThat(agency.delivered).containsExactly("e-2");

        bench.passAndRetry(Duration.ofMillis(1));
        assertThat(agency.delivered).containsExactly("e-2", "e-1", "e-3", "e-5");
        assertThat(bench.destination.parked().size()).isZero();
        assertThat(bench.bring("warga:a", 6)).isEqualTo(Seen.DONE);
        assertThat(agency.delivered).endsWith("e-6");
    }

    @Test
    void exhaustedScheduleIsADeadLetterAndTheKeyGoesOn() {
        parkFirst();
        bench.bring("warga:a", 3);
        bench.bring("warga:b", 10);
        bench.passAndRetry(FIRST_WAIT);
        assertThat(bench.log.appended).isEmpty();
        bench.bring("warga:b", 11);
        bench.passAndRetry(SECOND_WAIT);

        assertThat(bench.steps("e-1")).endsWith("ATTEMPTED", "DEAD_LETTERED");
        assertThat(bench.log.appended.get(0).headers())
                .containsEntry("hub_reason", "exhausted")
                .containsEntry("hub_attempts", "4");
        assertThat(agency.delivered).endsWith("e-3");
        assertThat(bench.bring("warga:a", 12)).isEqualTo(Seen.DONE);
    }

    @Test
    void failureWithoutSuccessesOfOthersCountsAgainstNoRecord() {
        parkFirst();

        bench.passAndRetry(FIRST_WAIT);
        bench.passAndRetry(SECOND_WAIT);
        bench.passAndRetry(SECOND_WAIT);

        assertThat(bench.log.appended).isEmpty();
        assertThat(bench.destination.parked().first("warga:a").orElseThrow().failures())
                .isEqualTo(1);
    }

    @Test
    void parkedRetriesRestWhileTheDestinationIsHeldButForOneProbe() {
        parkFirst();
        agency.answers(FakeAgencyRoute.NOBODY);
        bench.bring("warga:b", 4);
        int before = agency.attempted.size();

        bench.passAndRetry(Duration.ofMillis(999));
        assertThat(agency.attempted).hasSize(before);

        bench.passAndRetry(Duration.ofMillis(1));
        assertThat(agency.attempted).hasSize(before + 1).endsWith("e-1");
    }

    @Test
    void recordSetAsideIsNotedOnce() {
        parkFirst();
        bench.bring("warga:b", 10);
        bench.passAndRetry(FIRST_WAIT);

        assertThat(bench.steps("e-1")).containsExactly("ATTEMPTED", "ATTEMPTED", "PARKED", "ATTEMPTED");
    }

    @Test
    void refusedRecordBlocksItsKeyWhereTheFolderWantsIt() {
        bench.destination.adopt(Deliverables.recipient(
                "00000002",
                WhenRefused.BLOCK_KEY,
                Deliverables.reception("PKS 1/2026", Deliverables.LAST_DAY, "warga.agama")));
        agency.answers("e-1", Outcome.of(Outcome.Kind.REFUSED, "http-422"));

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:a", 2)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:b", 3)).isEqualTo(Seen.DONE);
        bench.passAndRetry(Duration.ofDays(30));

        assertThat(agency.attempted).containsExactly("e-1", "e-3");
        assertThat(bench.log.appended).isEmpty();
    }

    @Test
    void blockedKeyGoesOnWhenAnOperatorReleasesIt() {
        bench.destination.adopt(Deliverables.recipient(
                "00000002",
                WhenRefused.BLOCK_KEY,
                Deliverables.reception("PKS 1/2026", Deliverables.LAST_DAY, "warga.agama")));
        agency.answers("e-1", Outcome.of(Outcome.Kind.REFUSED, "http-422"));
        bench.bring("warga:a", 1);
        bench.bring("warga:a", 2);
        agency.answers("e-1", FakeAgencyRoute.OK);

        bench.verdicts.retryBlocked(Deliverables.RECIPIENT, "operator-uji", "sudah diperbaiki");
        bench.carryOutVerdicts();
        bench.passAndRetry(Duration.ZERO);

        assertThat(agency.delivered).containsExactly("e-1", "e-2");
    }

    @Test
    void recordComesAgainWhileTheDatabaseIsAway() {
        agency.answers("e-1", FakeAgencyRoute.ERROR);
        bench.bring("warga:a", 1);
        bench.bring("warga:b", 2);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("alter table parked_delivery rename to away").update();

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);

        jdbc.sql("alter table away rename to parked_delivery").update();
        agency.answers("e-1", FakeAgencyRoute.OK);
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(agency.delivered).containsExactly("e-2", "e-1");
    }
}
