package id.opdhub.log.lanes;

import static id.opdhub.log.lanes.LaneRecords.TOPIC;
import static id.opdhub.log.lanes.LaneRecords.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.log.ConsumedRecord;

/** The lanes of a topic without a log: what goes out when partitions come, close and go. */
class TopicLanesTest {

    private static final Optional<String> SUCCEEDED = Optional.empty();

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Deque<ConsumedRecord> taken = new ConcurrentLinkedDeque<>();
    private final Deque<Hand.Done> out = new ConcurrentLinkedDeque<>();
    private final TopicLanes lanes = lanes(2);

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void handsOnNoMoreThanItsConcurrency() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a"), record(0, 1, "b"), record(0, 2, "c")));
        assertThat(taken).hasSize(2);

        out.removeFirst().done(SUCCEEDED, false);
        assertThat(taken).hasSize(3);
    }

    @Test
    void ignoresWhatEndsAfterThePartitionWent() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a")));
        lanes.drop(List.of(0));

        out.removeFirst().done(SUCCEEDED, false);
        assertThat(lanes.toCommit()).isEmpty();
        assertThat(lanes.state("group").inFlight()).isZero();
    }

    @Test
    void waitsForWhatIsOutFromAnEarlierStay() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a")));
        lanes.drop(List.of(0));
        lanes.assign(0);
        assertThat(lanes.isToBeRead()).containsEntry(0, false);

        out.removeFirst().done(SUCCEEDED, false);
        assertThat(lanes.isToBeRead()).containsEntry(0, true);
    }

    @Test
    void refusesInjectionIntoPartitionsReadElsewhere() {
        assertThat(lanes.inject(record(0, 0, "a"))).isFalse();

        lanes.assign(0);
        assertThat(lanes.inject(record(0, 0, "a"))).isTrue();

        lanes.close(List.of(0), System.nanoTime());
        assertThat(lanes.inject(record(0, 1, "a"))).isFalse();
    }

    @Test
    void countsAnEndOnlyOnce() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a"), record(0, 1, "a")));
        Hand.Done first = out.removeFirst();

        first.done(SUCCEEDED, false);
        first.done(SUCCEEDED, false);

        assertThat(lanes.toCommit()).containsEntry(0, 1L);
        assertThat(lanes.state("group").inFlight()).isEqualTo(1);
    }

    @Test
    void showsSinceWhenARecordFailsAndHow() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a"), record(0, 1, "b")));
        out.removeFirst().done(Optional.of("IllegalStateException"), false);
        out.removeFirst().done(SUCCEEDED, false);
        LaneFailure first = lanes.state("group").failing().orElseThrow();
        assertThat(first.kind()).isEqualTo("IllegalStateException");

        await().until(() -> !out.isEmpty());
        out.removeFirst().done(Optional.of("TimeoutException"), false);
        assertThat(lanes.state("group").failing()).hasValue(new LaneFailure(first.since(), "TimeoutException"));

        await().until(() -> !out.isEmpty());
        out.removeFirst().done(SUCCEEDED, false);
        assertThat(lanes.state("group").failing()).isEmpty();
    }

    @Test
    void forgetsFailuresOfPartitionsThatWent() {
        lanes.assign(0);
        lanes.read(0, List.of(record(0, 0, "a"), record(0, 1, "b")));
        out.removeFirst().done(Optional.of("IllegalStateException"), false);

        lanes.drop(List.of(0));
        out.removeFirst().done(Optional.of("IllegalStateException"), false);

        assertThat(lanes.state("group").failing()).isEmpty();
    }

    private TopicLanes lanes(int concurrency) {
        LaneOptions options = new LaneOptions(
                TOPIC,
                concurrency,
                0,
                new Window(10, 1000),
                Optional.empty(),
                Optional.empty(),
                new GrowingWait(Duration.ofMillis(20), Duration.ofMillis(20)),
                Duration.ofMinutes(1),
                true);
        LaneThreads threads = new LaneThreads(Runnable::run, timer);
        return new TopicLanes(options, this::take, threads, changed -> {});
    }

    private void take(List<ConsumedRecord> records, Hand.Done done) {
        taken.addAll(records);
        out.addLast(done);
    }
}
