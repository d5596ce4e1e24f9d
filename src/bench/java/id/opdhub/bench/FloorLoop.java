package id.opdhub.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.bench.Comparison.Side;

/** Runs a floor on a thread of its own: a member of its group from the start, and reading only when let go. */
final class FloorLoop implements Side, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FloorLoop.class);

    private final Work work;
    private final Thread thread;
    private final Semaphore resting = new Semaphore(0);
    private volatile boolean going;
    private volatile boolean ended;

    /** What a floor does between two polls. */
    interface Work {

        KafkaConsumer<byte[], byte[]> consumer();

        /** Polls once and does what there is to do. */
        void turn() throws Exception;

        void close() throws Exception;
    }

    FloorLoop(Work work, String topic) throws InterruptedException {
        this.work = work;
        work.consumer().subscribe(List.of(topic));
        thread = new Thread(this::run, "floor-poll");
        thread.start();
        resting.acquire();
    }

    @Override
    public void go() {
        going = true;
        work.consumer().wakeup();
    }

    @Override
    public void rest() {
        going = false;
        resting.drainPermits();
        resting.acquireUninterruptibly();
    }

    private void run() {
        try (KafkaConsumer<byte[], byte[]> consumer = work.consumer()) {
            while (!ended) {
                try {
                    turn(consumer);
                } catch (WakeupException changed) {
                    continue;
                }
            }
            work.close();
        } catch (Exception broken) { // a floor is no product: it ends, and its measurement with it
            LOG.atError().setCause(broken).log("the floor broke");
            System.exit(1);
        }
    }

    private void turn(KafkaConsumer<byte[], byte[]> consumer) throws Exception {
        if (going) {
            consumer.resume(consumer.paused());
            work.turn();
        } else {
            // A partition may come with the poll, and may bring records: only the next one is sure not to.
            boolean isPaused = !consumer.paused().isEmpty() && consumer.paused().equals(consumer.assignment());
            consumer.pause(consumer.assignment());
            consumer.poll(Duration.ofMillis(100));
            if (isPaused) {
                resting.release();
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
