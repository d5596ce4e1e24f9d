package id.opdhub.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.lanes.Lanes;

/** Brings parked deliveries back to their lanes when their time has come. They rest while their destination is held. */
final class ParkedRetries {

    private static final int AT_ONCE = 50;

    private final ParkedStore store;
    private final Lanes lanes;
    private final Clock clock;

    ParkedRetries(ParkedStore store, Lanes lanes, Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.clock = clock;
    }

    void retry(Destination destination) {
        List<ParkedDelivery> due = destination.circuit().holding().isPresent()
                ? probe(destination)
                : destination.parked().takeDue(clock.instant(), AT_ONCE);
        due.forEach(parked -> bring(destination, parked));
    }

    /** Where only parked deliveries are left, nobody else would find out that the destination is back. */
    private static List<ParkedDelivery> probe(Destination destination) {
        return destination.circuit().mayProbe()
                ? destination.parked().takeProbe().stream().toList()
                : List.of();
    }

    private void bring(Destination destination, ParkedDelivery parked) {
        boolean isOnItsWay = false;
        try {
            Optional<ConsumedRecord> record = store.find(parked.position());
            isOnItsWay = record.isPresent() && lanes.inject(record.get());
        } finally {
            if (!isOnItsWay) {
                destination.parked().replaceFirst(parked);
            }
        }
    }
}
