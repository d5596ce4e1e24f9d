package id.opdhub.ops;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

import id.opdhub.registry.FolderState;
import id.opdhub.registry.Registry;

/** Whether the folders have been loaded. A folder that was refused stops only itself. */
class FoldersHealth implements HealthIndicator {

    private final Registry registry;
    private final ApplicationAvailability availability;

    FoldersHealth(Registry registry, ApplicationAvailability availability) {
        this.registry = registry;
        this.availability = availability;
    }

    @Override
    public Health health() {
        boolean loaded = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        List<String> refusals = registry.vocabularyRefusals().stream()
                .map(finding -> finding.text(Locale.ROOT))
                .toList();
        return (loaded ? Health.up() : Health.outOfService())
                .withDetail("live", count(FolderState.Status.LIVE))
                .withDetail("refused", count(FolderState.Status.REFUSED))
                .withDetail("changesRefused", changesRefused())
                .withDetail("typesAndCodeLists", refusals)
                .build();
    }

    /** Folders whose last good version runs on, since what they say now is wrong. */
    private long changesRefused() {
        return registry.states().stream()
                .filter(state -> state.refusal().isPresent())
                .count();
    }

    private long count(FolderState.Status status) {
        return registry.states().stream()
                .filter(state -> state.status() == status)
                .count();
    }
}
