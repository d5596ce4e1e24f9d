package id.opdhub.log.lanes;

import static id.opdhub.log.lanes.LaneRecords.partition;
import static id.opdhub.log.lanes.LaneRecords.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What fails again and again is said at once, then ever less often, and without a word of the record. */
@ExtendWith(OutputCaptureExtension.class)
class FailingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String SAID = "records could not be processed";

    private final Failing failing = new Failing("hub.records");
    private final Batch batch = new Batch(List.of(read(partition(0), 7, "a")));

    @Test
    void warnsAtOnceAndThenAtGrowingIntervals(CapturedOutput output) {
        for (int second = 0; second <= 7 * 60; second += 30) {
            failing.failed(batch, "java.lang.IllegalStateException", NOW.plus(Duration.ofSeconds(second)));
        }

        // After 0, 1, 3 and 7 minutes.
        assertThat(output.getAll().lines().filter(line -> line.contains(SAID))).hasSize(4);
        assertThat(output).contains("hub.records").contains("java.lang.IllegalStateException");
    }

    @Test
    void warnsAtOnceAgainAfterASuccess(CapturedOutput output) {
        failing.failed(batch, "java.lang.IllegalStateException", NOW);
        failing.succeeded(batch);
        failing.failed(batch, "java.lang.IllegalStateException", NOW.plusSeconds(1));

        assertThat(output.getAll().lines().filter(line -> line.contains(SAID))).hasSize(2);
    }

    @Test
    void tellsTheKindsAndNotTheMessages() {
        Exception failure = new IllegalStateException("NAMA RAHASIA", new ArithmeticException("NIK RAHASIA"));

        assertThat(Failing.kind(failure)).isEqualTo("java.lang.IllegalStateException < java.lang.ArithmeticException");
    }
}
