package id.opdhub.ops;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneFailure;
import id.opdhub.log.lanes.LaneState;
import id.opdhub.log.lanes.LaneView;

/** Whether the stages between the logs go on. One that fails keeps its records in the log, and goes on when it can. */
class StagesHealth implements HealthIndicator {

    /** The hub does part of its work: neither well nor down. */
    static final Status DEGRADED = new Status("DEGRADED");

    private final LaneView lanes;
    private final Topics topics;

    StagesHealth(LaneView lanes, Topics topics) {
        this.lanes = lanes;
        this.topics = topics;
    }

    @Override
    public Health health() {
        List<LaneState> stages = lanes.states().stream()
                .filter(state -> !state.topic().startsWith(topics.deliveries("")))
                .toList();
        Map<String, Object> told = new LinkedHashMap<>();
        stages.forEach(stage -> told.put(stage.group(), told(stage)));
        boolean failing = stages.stream().anyMatch(stage -> stage.failing().isPresent());
        return Health.status(failing ? DEGRADED : Status.UP).withDetails(told).build();
    }

    private static Map<String, Object> told(LaneState stage) {
        return stage.failing().map(StagesHealth::told).orElseGet(() -> Map.of("status", Status.UP.getCode()));
    }

    private static Map<String, Object> told(LaneFailure failing) {
        Instant since = failing.since();
        return Map.of("status", DEGRADED.getCode(), "since", since, "kind", failing.kind());
    }
}
