package id.opdhub.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * How one destination is doing, for people.
 *
 * @param system its id
 * @param status whether records go
 * @param since when it was held
 * @param reason why it is held, a short code
 * @param parkedKeys how many keys wait beside the way
 */
public record DestinationState(
        String system, Status status, Optional<Instant> since, Optional<String> reason, int parkedKeys) {

    /** Whether records go. */
    public enum Status {
        UP,
        HELD
    }

    static DestinationState of(Destination destination) {
        Optional<Holding> holding = destination.circuit().holding();
        return new DestinationState(
                destination.id(),
                holding.isPresent() ? Status.HELD : Status.UP,
                holding.map(Holding::since),
                holding.map(Holding::reason),
                destination.parked().size());
    }
}
