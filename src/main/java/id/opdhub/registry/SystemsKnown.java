package id.opdhub.registry;

import java.util.List;

/**
 * Systems are about to be known: records are about to be routed to them, whether or not their routes run.
 *
 * @param systems at a start all there are, so that what they need is asked for together
 */
public record SystemsKnown(List<AgencySystem> systems) {

    public SystemsKnown {
        systems = List.copyOf(systems);
    }

    static SystemsKnown one(AgencySystem system) {
        return new SystemsKnown(List.of(system));
    }

    /** Those to which records go. */
    public List<String> receivers() {
        return systems.stream()
                .filter(system -> !system.receives().isEmpty())
                .map(AgencySystem::id)
                .toList();
    }
}
