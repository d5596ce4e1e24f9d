package id.opdhub.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/**
 * Sets deliveries of one destination aside, with their keys, in the database and then in memory. Every change of a key
 * happens inside its lane, where nothing of the same key comes in between.
 */
final class Parking {

    private static final String PARTITION_GONE = "partition-gone";

    private final Destination destination;
    private final ParkedStore store;
    private final ParkedRetries retries;
    private final Executor storage;
    private final Clock clock;

    Parking(Destination destination, ParkedStore store, ParkedRetries retries, Executor storage, Clock clock) {
        this.destination = destination;
        this.store = store;
        this.retries = retries;
        this.storage = storage;
        this.clock = clock;
    }

    /** What an earlier reader of the partition left behind. */
    void load(int partition) {
        destination.parked().load(partition, store.take(destination.topic(), partition));
    }

    /** The parked delivery that came along its lane to be tried again. */
    Optional<ParkedDelivery> retried(ConsumedRecord consumed) {
        return destination.parked().first(consumed.key()).filter(first -> first.position()
                .equals(consumed.position()));
    }

    /** Behind the others of its key. */
    CompletableFuture<Void> behind(ConsumedRecord consumed) {
        return keep(consumed, ParkedDelivery.behind(consumed.position(), consumed.key(), clock.instant()));
    }

    /** After a failure of its own. */
    CompletableFuture<Void> aside(Attempt attempt, int failures, Fate fate) {
        Optional<Instant> next = fate.retryIn().map(clock.instant()::plus);
        LogPosition position = attempt.position();
        String key = attempt.consumed().key();
        return retried(attempt.consumed())
                .map(parked -> keepAgain(parked.failedAgain(attempt.number(), failures, fate.reason(), next)))
                .orElseGet(() -> keep(
                        attempt.consumed(),
                        new ParkedDelivery(position, key, attempt.number(), failures, fate.reason(), next)));
    }

    private CompletableFuture<Void> keep(ConsumedRecord consumed, ParkedDelivery parked) {
        return CompletableFuture.runAsync(
                () -> {
                    if (!store.park(stay(parked), destination.id(), consumed, parked, clock.instant())) {
                        throw new NotDelivered(destination.id(), PARTITION_GONE);
                    }
                    destination.parked().add(parked);
                },
                storage);
    }

    private CompletableFuture<Void> keepAgain(ParkedDelivery parked) {
        return CompletableFuture.runAsync(() -> change(parked), storage);
    }

    /** The first of its key is to wait otherwise than before. */
    void change(ParkedDelivery parked) {
        store.update(stay(parked), parked);
        destination.parked().replaceFirst(parked);
    }

    /** Where the partition went to another hub, that one brings the record. */
    private long stay(ParkedDelivery parked) {
        return destination
                .parked()
                .stay(parked.position().partition())
                .orElseThrow(() -> new NotDelivered(destination.id(), PARTITION_GONE));
    }

    /** A delivery is done, one way or the other: where it was parked, the next of its key may go. */
    CompletableFuture<Void> finish(Attempt attempt) {
        destination.blame().forget(attempt.position());
        return retried(attempt.consumed())
                .map(parked -> CompletableFuture.runAsync(() -> release(parked), storage))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** What the next hub has read already it brings again, rather than never. */
    void release(ParkedDelivery parked) {
        store.remove(stay(parked), parked.position());
        destination.parked().removeFirst(parked.key(), parked.position());
        retries.retry(destination);
    }

    /** The destination is away: the delivery stays parked, and nothing counts against it. */
    void giveBack(ParkedDelivery parked, int attempts) {
        destination
                .parked()
                .replaceFirst(parked.failedAgain(attempts, parked.failures(), parked.reason(), parked.next()));
    }
}
