package id.opdhub.delivery;

import java.util.Optional;

import id.opdhub.registry.AgencySystem;

/** A system as the hub sees it when it brings records: who it is now, the way to it, and what waits beside the way. */
final class Destination {

    private final String id;
    private final String topic;
    private final Circuit circuit;
    private final Blame blame = new Blame();
    private final ParkedKeys parked = new ParkedKeys();
    private volatile AgencySystem system;
    private volatile int deadLetters;

    Destination(AgencySystem system, String topic, Circuit circuit) {
        this.id = system.id();
        this.topic = topic;
        this.circuit = circuit;
        adopt(system);
    }

    /** Takes the folder's newest version; what an old agreement or address held up may try again. */
    void adopt(AgencySystem newest) {
        boolean isChanged = system != null && !newest.version().equals(system.version());
        system = newest;
        circuit.adopt(newest.delivery());
        Optional<Holding> holding = circuit.holding();
        if (isChanged && holding.filter(held -> !held.cause().isForOperators()).isPresent()) {
            circuit.release();
        }
    }

    String id() {
        return id;
    }

    String topic() {
        return topic;
    }

    AgencySystem system() {
        return system;
    }

    /** How many there are, as far as is known. */
    int deadLetters() {
        return deadLetters;
    }

    void countedDeadLetters(int counted) {
        deadLetters = counted;
    }

    Circuit circuit() {
        return circuit;
    }

    Blame blame() {
        return blame;
    }

    ParkedKeys parked() {
        return parked;
    }
}
