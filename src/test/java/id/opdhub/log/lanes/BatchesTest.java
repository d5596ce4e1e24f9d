package id.opdhub.log.lanes;

import static id.opdhub.log.lanes.LaneRecords.offsets;
import static id.opdhub.log.lanes.LaneRecords.partition;
import static id.opdhub.log.lanes.LaneRecords.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which records make the next list. */
class BatchesTest {

    private final Batches batches = new Batches(3);
    private final PartitionLanes first = partition(0);
    private final PartitionLanes second = partition(1);

    @Test
    void takesNoMoreThanItsSizeAndGivesPartitionsTurns() {
        add(first, 1, 4);
        add(second, 10, 1);
        add(first, 5, 1);

        Work one = batches.take();
        assertThat(offsets(one)).containsExactly(1L, 2L, 3L);

        batches.done(one);
        assertThat(offsets(batches.take())).containsExactly(10L, 4L, 5L);
    }

    @Test
    void givesAFailedListAgainAsItWas() {
        add(first, 1, 2);
        Work failed = batches.take();
        add(first, 3, 2);

        batches.failed(failed);
        assertThat(batches.isReady()).isFalse();
        batches.again(failed);

        assertThat(batches.take()).isSameAs(failed);
        assertThat(offsets(failed)).containsExactly(1L, 2L);
    }

    @Test
    void hasAPartitionInOneListAtATime() {
        add(first, 1, 4);
        add(second, 10, 1);

        Work one = batches.take();
        Work other = batches.take();

        assertThat(offsets(one)).containsExactly(1L, 2L, 3L);
        assertThat(offsets(other)).containsExactly(10L);
        assertThat(batches.isReady()).isFalse();
        batches.done(one);
        assertThat(offsets(batches.take())).containsExactly(4L);
    }

    @Test
    void letsOtherPartitionsPassAListThatFailed() {
        add(first, 1, 4);
        Work failed = batches.take();
        batches.failed(failed);

        add(second, 10, 1);
        assertThat(offsets(batches.take())).containsExactly(10L);
        assertThat(batches.isReady()).isFalse();

        batches.again(failed);
        assertThat(batches.isDrained(first)).isFalse();
        assertThat(batches.isDrained(second)).isTrue();
        assertThat(batches.take()).isSameAs(failed);
    }

    @Test
    void leavesOutPartitionsThatWentWhileTheListWaits() {
        add(first, 1, 1);
        add(second, 10, 1);
        Work failed = batches.take();
        batches.failed(failed);

        second.drop();
        batches.close(second);
        batches.again(failed);
        assertThat(offsets(batches.take())).containsExactly(1L);

        first.drop();
        batches.close(first);
        batches.failed(failed);
        assertThat(batches.isReady()).isFalse();
    }

    private void add(PartitionLanes partition, long from, int count) {
        for (long offset = from; offset < from + count; offset++) {
            batches.add(read(partition, offset, "key"));
        }
    }
}
