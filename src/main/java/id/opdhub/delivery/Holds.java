package id.opdhub.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the holds that only an operator ends in step with the database, so that they outlive a restart and hold in
 * every hub. What is only in memory is written; what another hub wrote or removed is taken over.
 */
final class Holds {

    private final HoldStore store;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Holds(HoldStore store) {
        this.store = store;
    }

    void keep(String system, Holding holding) {
        store.keep(system, holding);
        kept.add(system);
    }

    void remove(String system) {
        store.remove(system);
        kept.remove(system);
    }

    void compare(Iterable<Destination> destinations) {
        Map<String, Holding> stored = store.all();
        for (Destination destination : destinations) {
            compare(destination, Optional.ofNullable(stored.get(destination.id())));
        }
    }

    private void compare(Destination destination, Optional<Holding> stored) {
        Optional<Holding> holding =
                destination.circuit().holding().filter(held -> held.cause().isForOperators());
        if (stored.isPresent()) {
            kept.add(destination.id());
            destination.circuit().hold(stored.get().cause(), stored.get().reason(), Optional.empty());
        } else if (holding.isPresent() && kept.remove(destination.id())) {
            destination.circuit().release();
        } else if (holding.isPresent()) {
            keep(destination.id(), holding.get());
        }
    }
}
