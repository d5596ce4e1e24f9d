package id.opdhub.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the database as large as its retention says. Each hub does it, since it does no harm twice, and a hub that is
 * stopped must not be the one that all rely on.
 */
final class Trimming implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trimming.class);

    private final List<Trimmed> trimmed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hub-trimming");
        thread.setDaemon(true);
        return thread;
    });

    Trimming(List<Trimmed> trimmed) {
        this.trimmed = List.copyOf(trimmed);
    }

    /** The first time soon: a hub that is restarted every night must trim too. */
    void start(Duration first, Duration pause) {
        timer.scheduleWithFixedDelay(this::trimAll, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void trimAll() {
        trimmed.forEach(Trimming::trim);
    }

    /** What cannot be trimmed now is trimmed at the next turn; the others are not to wait for it. */
    private static void trim(Trimmed rows) {
        try {
            long gone = 0;
            for (int some = rows.trim(); some > 0 && !Thread.currentThread().isInterrupted(); some = rows.trim()) {
                gone += some;
            }
            if (gone > 0) {
                LOG.atInfo()
                        .addKeyValue("table", rows.name())
                        .addKeyValue("rows", gone)
                        .log("Rows past their retention removed");
            }
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("table", rows.name())
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("Rows past their retention could not be removed, next try follows");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
