package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.support.Database;

/** Parked keys go with their partition from hub to hub, whether it was handed over or lost. */
class ParkingMovesIT {

    private static final Duration FIRST_WAIT = Deliverables.WAITS.get(0);

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
    void parkedKeysAreTakenOverByTheNextHub() {
        parkFirst();
        bench.bring("warga:a", 3);
        bench.close();
        agency.answers("e-1", FakeAgencyRoute.OK);

        bench = new StageBench(Deliverables.recipient(), database, agency);

        assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(bench.bring("warga:a", 5)).isEqualTo(Seen.DONE);
        assertThat(agency.delivered).containsExactly("e-2");
        bench.passAndRetry(FIRST_WAIT);
        assertThat(agency.delivered).containsExactly("e-2", "e-1", "e-3", "e-5");
    }

    @Test
    void hubThatLostThePartitionLeavesNothingBehind() {
        agency.answers("e-1", FakeAgencyRoute.ERROR);
        bench.bring("warga:a", 1);
        bench.bring("warga:b", 2);
        try (StageBench next = new StageBench(Deliverables.recipient(), database, agency)) {
            assertThat(bench.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
            agency.answers("e-1", FakeAgencyRoute.OK);

            assertThat(next.bring("warga:a", 1)).isEqualTo(Seen.DONE);
            assertThat(next.bring("warga:a", 3)).isEqualTo(Seen.DONE);
            assertThat(bench.lanes.of(Deliverables.RECIPIENT)).isEmpty();
        }
        assertThat(bench.steps("e-1")).doesNotContain("PARKED");
    }

    @Test
    void hubThatLostThePartitionTakesNothingFromTheNext() {
        parkFirst();
        agency.answers("e-1", FakeAgencyRoute.OK);
        try (StageBench next = new StageBench(Deliverables.recipient(), database, agency)) {
            bench.passAndRetry(FIRST_WAIT);
            next.passAndRetry(FIRST_WAIT);

            assertThat(next.destination.parked().size()).isZero();
            assertThat(next.bring("warga:a", 3)).isEqualTo(Seen.DONE);
        }
        assertThat(agency.delivered).containsExactly("e-2", "e-1", "e-1", "e-3");
    }
}
