package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.lanes.Lanes;

/** Brings parked deliveries back to their lanes when their time has come. They rest while their destination is held. */
final class ParkedRetries {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetries.class);
    private static final int AT_ONCE = 50;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final ParkedStore store;
    private final Lanes lanes;
    private final Clock clock;

    ParkedRetries(ParkedStore store, Lanes lanes, Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Where they wait. */
    ParkedStore store() {
        return store;
    }

    void retry(Destination destination) {
        List<ParkedDelivery> due = destination.circuit().holding().isPresent()
                ? probe(destination)
                : destination.parked().takeDue(clock.instant(), AT_ONCE);
        boolean reachable = true;
        for (ParkedDelivery parked : due) {
            reachable = reachable && bring(destination, parked);
            if (!reachable) {
                giveBack(destination, parked);
            }
        }
    }

    /** Where only parked deliveries are left, nobody else would find out that the destination is back. */
    private static List<ParkedDelivery> probe(Destination destination) {
        return destination.circuit().mayProbe()
                ? destination.parked().takeProbe().stream().toList()
                : List.of();
    }

    /**
     * One that cannot be brought waits as before, one that is gone from the database is done, and neither keeps any of the others from going; false when the database is
     * away, since each question would then wait for it.
     */
    private boolean bring(Destination destination, ParkedDelivery parked) {
        try {
            Optional<ConsumedRecord> record = store.find(parked.position());
            if (record.isEmpty()) {
                destination.parked().removeFirst(parked.key(), parked.position());
            } else if (!lanes.inject(record.get())) {
                destination.parked().replaceFirst(parked);
            }
            return true;
        } catch (DataAccessResourceFailureException away) {
            warn(destination, away);
            return false;
        } catch (RuntimeException unreadable) {
            warn(destination, unreadable);
            giveBack(destination, parked);
            return true;
        }
    }

    private void giveBack(Destination destination, ParkedDelivery parked) {
        Optional<Instant> next = parked.next().map(due -> clock.instant().plus(AFTER_TROUBLE));
        destination.parked().replaceFirst(parked.dueAt(next));
    }

    /** Only the kind: a message may hold a value of the record. */
    private static void warn(Destination destination, RuntimeException cause) {
        LOG.atWarn()
                .addKeyValue("system", destination.id())
                .addKeyValue("cause", cause.getClass().getName())
                .log("A parked delivery could not be brought to its lane, it will be tried again");
    }
}
