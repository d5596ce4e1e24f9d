package id.opdhub.ops;

import java.time.Clock;
import java.time.Duration;

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
    private final Clock clock;

    BacklogMetrics(MeterRegistry meters, LaneView lanes, Topics topics, Clock clock) {
        this.meters = meters;
        this.lanes = lanes;
        this.topics = topics;
        this.clock = clock;
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
        Gauge.builder("hub.backlog.oldest.seconds", () -> oldestSeconds(topic))
                .tag("system", system)
                .register(meters);
    }

    private double oldestSeconds(String topic) {
        return lanes.states().stream()
                .filter(state -> state.topic().equals(topic))
                .flatMap(state -> state.oldest().stream())
                .mapToDouble(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }
}
