package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** The staff changes one by one with time, and is the same after a restart. */
class SimulatedStaffTest {

    private static final Instant NOW = Instant.parse("2026-06-01T05:00:00Z");

    private final SimulatedStaff staff = new SimulatedStaff();

    @Test
    void isTheSameAfterARestart() {
        assertThat(staff.changedSince("", NOW)).hasSize(40).isEqualTo(new SimulatedStaff().changedSince("", NOW));
    }

    @Test
    void changesOneAtATime() {
        assertThat(staff.changedSince("2026-06-01 12:00:01", NOW)).isEmpty();
        assertThat(staff.changedSince("2026-06-01 12:00:01", NOW.plus(Duration.ofMinutes(10))))
                .hasSize(2);
    }

    @Test
    void hasMoreOfTheRegencyThanAnOldClientReadsAtOnce() {
        assertThat(staff.changedSince("", NOW))
                .filteredOn(row -> row.path("instansiKerjaNama").asText().endsWith("Ogan Komering Ulu"))
                .hasSizeGreaterThan(10);
    }
}
