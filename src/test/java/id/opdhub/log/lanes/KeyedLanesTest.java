package id.opdhub.log.lanes;

import static id.opdhub.log.lanes.LaneRecords.injected;
import static id.opdhub.log.lanes.LaneRecords.offsets;
import static id.opdhub.log.lanes.LaneRecords.partition;
import static id.opdhub.log.lanes.LaneRecords.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Which record comes next. */
class KeyedLanesTest {

    private final KeyedLanes lanes = new KeyedLanes();
    private final PartitionLanes partition = partition(0);

    @Test
    void keepsTheNextRecordOfAKeyUntilTheFirstIsDone() {
        add(1, "a");
        add(2, "a");

        Work first = takeOut();
        assertThat(offsets(first)).containsExactly(1L);
        assertThat(lanes.isReady()).isFalse();

        lanes.done(first);
        assertThat(takeAll()).containsExactly(2L);
    }

    @Test
    void putsAFailedLaneBehindTheOthers() {
        add(1, "a");
        add(2, "b");
        Work failed = takeOut();

        lanes.failed(failed);
        lanes.again(failed);

        assertThat(takeAll()).containsExactly(2L, 1L);
    }

    @Test
    void givesRecordsWithoutKeyOneLane() {
        add(1, "");
        add(2, "");

        assertThat(takeAll()).containsExactly(1L);
    }

    @Test
    void injectsBeforeWhatWaitsInTheOrderOfTheLog() {
        add(9, "a");
        lanes.inject(injected(partition, 7, "a"));
        lanes.inject(injected(partition, 5, "a"));

        assertThat(takeAndFinishAll()).containsExactly(5L, 7L, 9L);
    }

    @Test
    void injectsNeverBeforeWhatIsOut() {
        add(9, "a");
        add(10, "a");
        Work out = takeOut();

        lanes.inject(injected(partition, 5, "a"));
        assertThat(offsets(out)).containsExactly(9L);
        assertThat(lanes.isReady()).isFalse();

        lanes.done(out);
        assertThat(takeAndFinishAll()).containsExactly(5L, 10L);
    }

    @Test
    void refusesToInjectARecordThatIsOutItself() {
        add(5, "a");
        add(9, "a");
        Work out = takeOut();

        assertThat(lanes.inject(injected(partition, 5, "a"))).isFalse();

        lanes.done(out);
        assertThat(lanes.inject(injected(partition, 5, "a"))).isTrue();
        assertThat(takeAndFinishAll()).containsExactly(5L, 9L);
    }

    @Test
    void takesARecordInjectedTwiceOnce() {
        lanes.inject(injected(partition, 5, "a"));
        lanes.inject(injected(partition, 5, "a"));

        assertThat(takeAndFinishAll()).containsExactly(5L);
    }

    @Test
    void onlyFillsGapsOnceClosing() {
        add(1, "a");
        add(2, "a");
        add(3, "b");
        add(4, "c");
        Work first = takeOut();
        Work third = takeOut();
        partition.close();
        lanes.close(partition);

        assertThat(lanes.isReady()).isFalse();
        lanes.done(first);
        lanes.done(third);

        assertThat(takeAndFinishAll()).containsExactly(2L);
        assertThat(lanes.isDrained(partition)).isTrue();
    }

    private void add(long offset, String key) {
        lanes.add(read(partition, offset, key));
    }

    private Work takeOut() {
        Work work = lanes.take();
        work.records().forEach(partition::wentOut);
        return work;
    }

    private List<Long> takeAll() {
        List<Long> taken = new ArrayList<>();
        while (lanes.isReady()) {
            taken.addAll(offsets(lanes.take()));
        }
        return taken;
    }

    private List<Long> takeAndFinishAll() {
        List<Long> taken = new ArrayList<>();
        while (lanes.isReady()) {
            Work work = lanes.take();
            taken.addAll(offsets(work));
            lanes.done(work);
        }
        return taken;
    }
}
