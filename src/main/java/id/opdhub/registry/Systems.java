package id.opdhub.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The systems that are connected now. */
public final class Systems {

    private final Map<String, AgencySystem> byId = new ConcurrentSkipListMap<>();

    public Optional<AgencySystem> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<AgencySystem> all() {
        return java.util.List.copyOf(byId.values());
    }

    public void put(AgencySystem system) {
        byId.put(system.id(), system);
    }

    void remove(String id) {
        byId.remove(id);
    }
}
