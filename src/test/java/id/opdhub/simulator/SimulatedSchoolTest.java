package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A school changes with time, and is the same after a restart. */
class SimulatedSchoolTest {

    private static final Instant OPENED = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void changesOnePupilEveryHalfMinute() {
        SimulatedSchool school = new SimulatedSchool(OPENED);
        List<ObjectNode> before = school.changedSince("", OPENED);
        List<ObjectNode> after = school.changedSince("", OPENED.plusSeconds(61));

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(row -> !before.contains(row))).hasSize(2);
        assertThat(school.changedSince("2026-09-01 08:00:31", OPENED.plusSeconds(61)))
                .hasSize(1);
    }

    @Test
    void isTheSameAfterARestart() {
        Instant later = OPENED.plus(Duration.ofDays(100));

        assertThat(new SimulatedSchool(OPENED).changedSince("", later))
                .isEqualTo(new SimulatedSchool(OPENED).changedSince("", later));
    }

    @Test
    void neverChangesInTheFuture() {
        Instant now = OPENED.plusSeconds(3_600);

        assertThat(new SimulatedSchool(OPENED).changedSince("2026-09-01 09:00:01", now))
                .isEmpty();
    }
}
