package id.opdhub.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Systems;

/** Plays the sending applications: the folders' samples at the very first start, then a gentle stream. */
final class SimulatedTraffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedTraffic.class);

    private final Systems systems;
    private final SampleFiles samples;
    private final FirstStart firstStart;
    private final SyntheticSubmissions submissions;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulator");
        thread.setDaemon(true);
        return thread;
    });

    SimulatedTraffic(Systems systems, SampleFiles samples, FirstStart firstStart, SyntheticSubmissions submissions) {
        this.systems = systems;
        this.samples = samples;
        this.firstStart = firstStart;
        this.submissions = submissions;
    }

    void start(Way hub, Duration every) {
        schedule.scheduleWithFixedDelay(() -> send(hub), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }

    private void send(Way hub) {
        try {
            if (firstStart.isOver()) {
                hub.send(submissions.next());
            } else if (sendSamples(hub)) {
                firstStart.over();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A schedule ends silently with its first exception; a broken sample must not end the stream.
            LOG.atWarn().setCause(e).log("Simulator could not send");
        }
    }

    /** False when one was not taken: all are sent again, and the hub knows what it already has. */
    private boolean sendSamples(Way hub) throws InterruptedException {
        List<SimulatedSubmission> all = systems.all().stream()
                .flatMap(system -> samplesOf(system).stream())
                .toList();
        for (SimulatedSubmission sample : all) {
            if (!hub.send(sample)) {
                return false;
            }
        }
        LOG.atInfo().addKeyValue("samples", all.size()).log("Simulator sent the samples of the folders");
        return !all.isEmpty();
    }

    private List<SimulatedSubmission> samplesOf(AgencySystem system) {
        return system.sends().stream()
                .flatMap(sending -> sending.feed().stream())
                .flatMap(feed -> samples.of(system.id(), feed).stream())
                .toList();
    }
}
