package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** How far a partition may be committed. */
class OffsetTrackerTest {

    private final OffsetTracker offsets = new OffsetTracker();

    @Test
    void knowsNoWatermarkBeforeTheFirstOffset() {
        assertThat(offsets.watermark()).isNegative();
    }

    @Test
    void staysAtTheFirstUnfinishedOffset() {
        OffsetTracker.Mark first = offsets.read(5, Instant.EPOCH);
        OffsetTracker.Mark second = offsets.read(6, Instant.EPOCH);
        offsets.read(7, Instant.EPOCH);

        offsets.done(second);
        assertThat(offsets.watermark()).isEqualTo(5);
        assertThat(offsets.span()).isEqualTo(3);

        offsets.done(first);
        assertThat(offsets.watermark()).isEqualTo(7);
        assertThat(offsets.span()).isEqualTo(1);
    }

    @Test
    void stepsOverGapsInTheLog() {
        OffsetTracker.Mark first = offsets.read(5, Instant.EPOCH);
        OffsetTracker.Mark afterGap = offsets.read(100, Instant.EPOCH);

        offsets.done(first);
        assertThat(offsets.watermark()).isEqualTo(100);

        offsets.done(afterGap);
        assertThat(offsets.watermark()).isEqualTo(101);
        assertThat(offsets.span()).isZero();
    }
}
