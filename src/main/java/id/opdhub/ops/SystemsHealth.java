package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

import id.opdhub.delivery.DestinationState;
import id.opdhub.delivery.Destinations;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.LaneView;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderState;
import id.opdhub.registry.Registry;

/** How each system is: up, held since when and why, or refused with what is wrong in its folder. Never makes the hub unwell. */
class SystemsHealth implements HealthIndicator {

    private final Registry registry;
    private final Destinations destinations;
    private final LaneView lanes;
    private final Topics topics;

    SystemsHealth(Registry registry, Destinations destinations, LaneView lanes, Topics topics) {
        this.registry = registry;
        this.destinations = destinations;
        this.lanes = lanes;
        this.topics = topics;
    }

    @Override
    public Health health() {
        Map<String, DestinationState> states =
                destinations.states().stream().collect(Collectors.toMap(DestinationState::system, Function.identity()));
        Map<String, Object> systems = new LinkedHashMap<>();
        for (FolderState folder : registry.states()) {
            systems.put(folder.system(), told(folder, states.get(folder.system())));
        }
        return Health.up().withDetails(systems).build();
    }

    private Map<String, Object> told(FolderState folder, DestinationState destination) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (folder.status() == FolderState.Status.REFUSED) {
            told.put("status", "REFUSED");
            told.put(
                    "findings",
                    folder.findings().stream().map(SystemsHealth::text).toList());
            return told;
        }
        told.put("version", folder.version());
        if (destination == null) {
            told.put("status", "UP");
            return told;
        }
        told.put("status", destination.status());
        destination.since().ifPresent(since -> told.put("since", since));
        destination.reason().ifPresent(reason -> told.put("reason", reason));
        told.put("backlog", lanes.backlog(topics.deliveries(folder.system())));
        told.put("parkedKeys", destination.parkedKeys());
        return told;
    }

    private static String text(FolderFinding finding) {
        return finding.text(Locale.ROOT);
    }
}
