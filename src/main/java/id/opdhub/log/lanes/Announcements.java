package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener which partitions come and go: one call after the other, and off the poll thread, since it may ask a database. */
final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final GrowingWait AGAIN = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final String topic;
    private final Optional<LaneListener> listener;
    private final LaneThreads threads;
    private final Consumer<PartitionLanes> open;
    private final Consumer<PartitionLanes> told;
    private final Deque<Runnable> calls = new ArrayDeque<>();
    private boolean running;

    /**
     * @param open for a partition that the listener is ready for
     * @param told for a partition of which the listener knows a loss
     */
    Announcements(
            LaneOptions options, LaneThreads threads, Consumer<PartitionLanes> open, Consumer<PartitionLanes> told) {
        this.topic = options.topic();
        this.listener = options.listener();
        this.threads = threads;
        this.open = open;
        this.told = told;
    }

    /** Opens the partition once the listener knows of it. */
    void assigned(PartitionLanes partition) {
        if (listener.isEmpty()) {
            open.accept(partition);
        } else {
            tell(partition, () -> tellAssigned(partition));
        }
    }

    void unassigned(PartitionLanes partition) {
        listener.ifPresent(present -> enqueue(() -> {
            if (partition.isAnnounced()) {
                present.unassigned(topic, partition.number());
            }
        }));
    }

    void skipped(PartitionLanes partition, long from, long to) {
        if (listener.isEmpty()) {
            told.accept(partition);
        } else {
            tell(partition, () -> tellSkipped(partition, from, to));
        }
    }

    private void tellSkipped(PartitionLanes partition, long from, long to) {
        listener.orElseThrow().skipped(topic, partition.number(), from, to);
        told.accept(partition);
    }

    private void tellAssigned(PartitionLanes partition) {
        listener.orElseThrow().assigned(topic, partition.number());
        partition.announced();
        open.accept(partition);
    }

    private void tell(PartitionLanes partition, Runnable call) {
        enqueue(() -> tell(partition, call, 1));
    }

    /** Again and again until the listener takes it, or the partition is gone. */
    private void tell(PartitionLanes partition, Runnable call, int time) {
        if (partition.isDropped()) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("kind", Failing.kind(failure))
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", partition.number())
                    .log("the lane listener is not ready; the partition waits");
            long wait = AGAIN.after(time).toMillis();
            threads.timer().schedule(() -> enqueue(() -> tell(partition, call, time + 1)), wait, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void enqueue(Runnable call) {
        calls.addLast(call);
        if (!running) {
            running = true;
            try {
                threads.workers().execute(this::run);
            } catch (RejectedExecutionException stopping) {
                LOG.atDebug().addKeyValue("topic", topic).log("the hub stops; the lane listener is told no more");
            }
        }
    }

    private void run() {
        for (Optional<Runnable> call = next(); call.isPresent(); call = next()) {
            try {
                call.get().run();
            } catch (RuntimeException failure) {
                LOG.atError().setCause(failure).addKeyValue("topic", topic).log("the lane listener broke");
            }
        }
    }

    private synchronized Optional<Runnable> next() {
        running = !calls.isEmpty();
        return Optional.ofNullable(calls.pollFirst());
    }
}
