package id.opdhub.delivery;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Few threads for all destinations. Those that may wait for the database are not those that records need to go on. */
final class DeliveryThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);
    private static final int EACH = 4;

    private final ExecutorService stage = Executors.newFixedThreadPool(EACH, named("hub-delivery"));
    private final ExecutorService storage = Executors.newFixedThreadPool(EACH, named("hub-delivery-storage"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(named("hub-delivery-timer"));

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    Executor stage() {
        return stage;
    }

    Executor storage() {
        return storage;
    }

    /** Goes on whatever happens: a task that failed is tried again at its next turn. */
    void every(Duration pause, Runnable task) {
        timer.scheduleWithFixedDelay(() -> guarded(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("Parked deliveries and holds could not be looked after, next try follows");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        stage.shutdown();
        storage.shutdown();
    }
}
