package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** The office of permits goes on with time, and is the same after a restart. */
class SimulatedPermitsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T05:00:00Z");

    private final SimulatedPermits permits = new SimulatedPermits();

    @Test
    void isTheSameAfterARestart() {
        assertThat(permits.changedSince("", NOW)).hasSize(30).isEqualTo(new SimulatedPermits().changedSince("", NOW));
    }

    @Test
    void bringsEachPermitAStepFurther() {
        String number =
                permits.changedSince("", NOW).get(29).path("no_permohonan").asText();

        assertThat(permits.changedSince("", NOW.plus(Duration.ofMinutes(30))))
                .filteredOn(row -> row.path("no_permohonan").asText().equals(number))
                .singleElement()
                .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("Izin Terbit"));
    }

    @Test
    void leavesOutWhatChangedBefore() {
        assertThat(permits.changedSince("2026-06-02", NOW)).isEmpty();
    }
}
