package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.support.Database;

/** A destination that gets a record an hour may be away for a week: time alone makes no dead letter. */
class QuietDestinationIT {

    private static final int HOURS = 7 * 24;
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeAgencyRoute agency = new FakeAgencyRoute();
    private final StageBench bench = new StageBench(Deliverables.recipient(), Database.H2.fresh(), agency);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isHeldForAWeekAndGetsEverythingAfter() {
        agency.answers(FakeAgencyRoute.ERROR);
        for (int hour = 0; hour < HOURS; hour++) {
            // Each time another key probes; the lanes bring a failed one last.
            Seen seen = bench.bring("warga:" + hour, hour);
            bench.passAndRetry(HOUR);
            assertThat(seen).isNotEqualTo(Seen.DONE);
        }
        assertThat(bench.destination.circuit().isHeldBy(Holding.Cause.AWAY)).isTrue();

        agency.answers(FakeAgencyRoute.OK);
        for (int hour = 0; hour < HOURS; hour++) {
            assertThat(bench.bring("warga:" + hour, hour)).isEqualTo(Seen.DONE);
        }

        assertThat(agency.delivered).hasSize(HOURS).doesNotHaveDuplicates();
        assertThat(bench.log.appended).isEmpty();
        assertThat(bench.log.steps()).containsExactly("HELD", "RELEASED");
        assertThat(bench.lanes.of(Deliverables.RECIPIENT)).isEmpty();
    }

    @Test
    void recordParkedBeforeIsStillParkedAfter() {
        agency.answers("e-1", FakeAgencyRoute.ERROR);
        bench.bring("warga:a", 1);
        bench.bring("warga:b", 2);
        bench.bring("warga:a", 1);
        agency.answers(FakeAgencyRoute.NOBODY);
        bench.bring("warga:c", 3);

        for (int hour = 0; hour < HOURS; hour++) {
            bench.passAndRetry(HOUR);
        }

        assertThat(bench.log.appended).isEmpty();
        assertThat(bench.destination.parked().first("warga:a"))
                .get()
                .extracting(ParkedDelivery::failures)
                .isEqualTo(1);
    }
}
