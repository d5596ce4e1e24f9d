package id.opdhub.delivery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.opdhub.delivery.Holding.Cause;

/**
 * Keeps the holds that only a person or a folder ends in step with the database, so that they outlive a restart and hold
 * in every hub. What is only in memory is written; what another hub wrote or removed is taken over. One step at a time:
 * nothing that was just decided is undone by what was read before.
 */
final class Holds {

    private final HoldStore store;
    private final Permission permission;
    /** What of each system the database had when it was last asked: what is gone from there was ended by somebody. */
    private final Map<String, Set<Cause>> known = new HashMap<>();

    Holds(HoldStore store, Permission permission) {
        this.store = store;
        this.permission = permission;
    }

    /** What an operator said is in the database before it is in force, or not at all. */
    synchronized void hold(Destination destination, Holding holding) {
        store.keep(destination.id(), holding);
        known(destination).add(holding.cause());
        destination.takeOver(holding);
    }

    synchronized void release(Destination destination) {
        store.removeAll(destination.id());
        known.remove(destination.id());
        destination.letGo();
    }

    synchronized void compare(Iterable<Destination> destinations) {
        Map<String, List<Holding>> stored = store.all();
        for (Destination destination : destinations) {
            compare(destination, stored.getOrDefault(destination.id(), List.of()));
        }
    }

    private void compare(Destination destination, List<Holding> stored) {
        stored.stream().filter(holding -> isOver(destination, holding)).forEach(over -> end(destination, over));
        List<Holding> standing =
                stored.stream().filter(holding -> !isOver(destination, holding)).toList();
        Optional<Holding> here = destination.circuit().holding().filter(holding -> holding.cause()
                .isKept());
        if (here.isPresent()
                && standing.stream().noneMatch(one -> one.cause() == here.get().cause())) {
            onlyHere(destination, here.get());
        }
        standing.forEach(one -> known(destination).add(one.cause()));
        standing.stream().max(Comparator.comparing(Holding::cause)).ifPresent(destination::takeOver);
    }

    /** The folder renewed the agreement, or receives nothing under it any more; the hub that is first notes it. */
    private void end(Destination destination, Holding over) {
        destination.takeOver(over);
        boolean isFirst = store.remove(destination.id(), over.cause());
        known(destination).remove(over.cause());
        if (destination.circuit().isHeldBy(over.cause())) {
            end(destination, isFirst);
        }
    }

    private static void end(Destination destination, boolean isToNote) {
        if (isToNote) {
            destination.circuit().release();
        } else {
            destination.letGo();
        }
    }

    private void onlyHere(Destination destination, Holding here) {
        if (known(destination).remove(here.cause())) {
            destination.letGo();
        } else if (isOver(destination, here)) {
            end(destination, true);
        } else {
            keep(destination, here);
        }
    }

    private void keep(Destination destination, Holding here) {
        if (!store.keep(destination.id(), here)) {
            destination.takeOver(here);
        }
        known(destination).add(here.cause());
    }

    private boolean isOver(Destination destination, Holding holding) {
        return holding.cause() == Cause.AGREEMENT
                && !holding.agreement()
                        .filter(number -> permission.isExpired(destination.system(), number))
                        .isPresent();
    }

    private Set<Cause> known(Destination destination) {
        return known.computeIfAbsent(destination.id(), id -> EnumSet.noneOf(Cause.class));
    }
}
