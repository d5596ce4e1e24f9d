package id.opdhub.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;

import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneView;
import id.opdhub.registry.SystemConnected;

/** Shows how much waits for each system. */
class BacklogMetrics {

    private final MeterRegistry meters;
    private final LaneView lanes;
    private final Topics topics;

    BacklogMetrics(MeterRegistry meters, LaneView lanes, Topics topics) {
        this.meters = meters;
        this.lanes = lanes;
        this.topics = topics;
    }

    @EventListener
    void watch(SystemConnected connected) {
        if (connected.system().receives().isEmpty()) {
            return;
        }
        String system = connected.system().id();
        String topic = topics.deliveries(system);
        Gauge.builder("hub.backlog.records", lanes, seen -> seen.backlog(topic))
                .tag("system", system)
                .register(meters);
    }
}
