package id.opdhub.ops;

import java.util.OptionalLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;

import id.opdhub.registry.SystemGone;
import id.opdhub.registry.SystemsKnown;

/** Shows how much waits for each system, also while its folder is refused. */
class BacklogMetrics {

    private final MeterRegistry meters;
    private final Backlogs backlogs;

    BacklogMetrics(MeterRegistry meters, Backlogs backlogs) {
        this.meters = meters;
        this.backlogs = backlogs;
    }

    @EventListener
    void watch(SystemsKnown known) {
        known.receivers().forEach(this::watch);
    }

    private void watch(String system) {
        Gauge.builder("hub.backlog.records", () -> records(system))
                .tag("system", system)
                .register(meters);
        Gauge.builder("hub.backlog.oldest.seconds", () -> backlogs.oldestSeconds(system))
                .tag("system", system)
                .register(meters);
        Gauge.builder("hub.backlog.retention.used.ratio", () -> backlogs.retentionUsed(system))
                .tag("system", system)
                .register(meters);
        backlogs.records(system); // asks ahead of the first who looks
    }

    @EventListener
    void forget(SystemGone gone) {
        meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("hub.backlog."))
                .filter(meter -> gone.system().equals(meter.getId().getTag("system")))
                .forEach(meters::remove);
    }

    private double records(String system) {
        OptionalLong records = backlogs.records(system);
        return records.isPresent() ? records.getAsLong() : Double.NaN;
    }
}
