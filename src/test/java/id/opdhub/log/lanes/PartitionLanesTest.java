package id.opdhub.log.lanes;

import static id.opdhub.log.lanes.LaneRecords.injected;
import static id.opdhub.log.lanes.LaneRecords.partition;
import static id.opdhub.log.lanes.LaneRecords.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** One partition's window and commits. */
class PartitionLanesTest {

    private final PartitionLanes partition = partition(0);

    @Test
    void isFullAtItsWindowAndReadableAgainWhenHalfIsDone() {
        List<LaneRecord> records = LongStream.range(0, 4)
                .mapToObj(offset -> read(partition, offset, "a"))
                .toList();
        assertThat(partition.isToBeRead()).isFalse();

        assertThat(partition.done(records.get(0))).isFalse();
        assertThat(partition.done(records.get(1))).isTrue();
        assertThat(partition.isToBeRead()).isTrue();
    }

    @Test
    void commitsOnlyWhatMoved() {
        LaneRecord first = read(partition, 7, "a");
        LaneRecord second = read(partition, 8, "b");
        assertThat(partition.toCommit()).isEmpty();

        partition.done(second);
        assertThat(partition.toCommit()).isEmpty();

        partition.done(first);
        assertThat(partition.toCommit()).contains(9L);

        partition.committed(9);
        assertThat(partition.toCommit()).isEmpty();
    }

    @Test
    void movesNoOffsetForAnInjectedRecord() {
        read(partition, 7, "a");
        partition.done(injected(partition, 3, "a"));
        assertThat(partition.watermark()).contains(7L);
        assertThat(partition.buffered()).isEqualTo(1);
    }

    @Test
    void ignoresWhatIsDoneAfterItWasDropped() {
        LaneRecord record = read(partition, 7, "a");
        partition.drop();
        partition.done(record);
        assertThat(partition.toCommit()).isEmpty();
    }

    @Test
    void growsItsWaitsToTheLongest() {
        GrowingWait wait = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(wait.after(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        assertThat(wait.after(3)).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
        assertThat(wait.after(1000)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    }
}
