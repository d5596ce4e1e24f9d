package id.opdhub.delivery.replay;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Gives the replay jobs their turns, on a thread of its own: it waits for log and database, which deliveries must not. */
class ReplayRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);

    private final ReplayJobs jobs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread replay = new Thread(task, "hub-replay");
        replay.setDaemon(true);
        return replay;
    });

    ReplayRunner(ReplayJobs jobs) {
        this.jobs = jobs;
    }

    /** Not before every folder is loaded: a system that is not known yet has no agreement. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::step, 0, 1, TimeUnit.SECONDS);
    }

    private void step() {
        try {
            jobs.step();
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("cause", failure.getClass().getName())
                    .log("A replay could not go on, next try follows");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
