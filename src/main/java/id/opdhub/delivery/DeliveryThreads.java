package id.opdhub.delivery;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Few threads for all destinations. Those that may wait for the database, or for a folder's own steps, are not those
 * that records need to go on.
 */
final class DeliveryThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);
    private static final int EACH = 4;
    private static final int MOST_IN_ROUTES = 64;
    private static final long IDLE_SECONDS = 30;

    private final ExecutorService stage = Executors.newFixedThreadPool(EACH, named("hub-delivery"));
    private final ExecutorService storage = Executors.newFixedThreadPool(EACH, named("hub-delivery-storage"));
    private final ExecutorService routes = routeThreads();
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

    /** More of them than one destination has records under way: its slow steps leave threads to the others. */
    private static ExecutorService routeThreads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_IN_ROUTES,
                MOST_IN_ROUTES,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("hub-delivery-route"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** For the steps of folders' routes after an attempt, which may block. */
    Executor routes() {
        return routes;
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
        routes.shutdown();
        stage.shutdown();
        storage.shutdown();
    }
}
