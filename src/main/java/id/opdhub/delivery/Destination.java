package id.opdhub.delivery;

import java.util.Optional;

import id.opdhub.delivery.HoldSteps.Change;
import id.opdhub.delivery.Holding.Cause;
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
    private Optional<Holding> noted = Optional.empty();

    Destination(AgencySystem system, String topic, Circuit circuit) {
        this.id = system.id();
        this.topic = topic;
        this.circuit = circuit;
        adopt(system);
    }

    /** Takes the folder's newest version; an address that changed is worth a probe. */
    void adopt(AgencySystem newest) {
        boolean isChanged = system != null && !newest.version().equals(system.version());
        system = newest;
        circuit.adopt(newest.delivery());
        if (isChanged) {
            circuit.probeSoon();
        }
    }

    /** A hold that is noted already: by an operator, by another hub, or by this one before a restart. */
    synchronized void takeOver(Holding holding) {
        circuit.hold(holding);
        if (circuit.isHeldBy(holding.cause())) {
            noted = Optional.of(holding);
        }
    }

    /** The hold is over, and that is noted already. */
    synchronized void letGo() {
        circuit.release();
        noted = Optional.empty();
    }

    /** Whether a hold that outlives this hub is new. */
    synchronized boolean isToBeKept() {
        return circuit.holding()
                .filter(held -> held.cause().isKept())
                .filter(held ->
                        noted.filter(known -> known.cause() == held.cause()).isEmpty())
                .isPresent();
    }

    /** What is to be noted of holds; counts as noted from now on. */
    synchronized Optional<Change> changeToNote() {
        Optional<Holding> now = circuit.holding().filter(held -> held.cause() != Cause.STORAGE);
        if (now.map(Holding::cause).equals(noted.map(Holding::cause))) {
            return Optional.empty();
        }
        Change change = new Change(noted, now);
        noted = now;
        return Optional.of(change);
    }

    /** The log did not take it: it is to be noted still. */
    synchronized void notNoted(Change change) {
        noted = change.before();
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
