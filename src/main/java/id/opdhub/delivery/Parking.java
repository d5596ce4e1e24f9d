package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import id.opdhub.log.ConsumedRecord;

/**
 * Sets deliveries of one destination aside, with their keys, in the database and then in memory. Every change of a key
 * happens inside its lane, where nothing of the same key comes in between.
 */
final class Parking {

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
        destination.parked().load(partition, store.ofPartition(destination.topic(), partition));
    }

    /** The parked delivery that came along its lane to be tried again. */
    Optional<ParkedDelivery> retried(ConsumedRecord consumed) {
        return destination.parked().first(consumed.key()).filter(first -> first.position()
                .equals(consumed.position()));
    }

    /** Behind the others of its key: due as soon as it is the first. */
    CompletableFuture<Void> behind(ConsumedRecord consumed) {
        return keep(consumed, new ParkedDelivery(consumed.position(), consumed.key(), 0, 0, Optional.of(now())));
    }

    /** After a failure of its own. */
    CompletableFuture<Void> aside(Attempt attempt, int failures, Optional<Duration> wait) {
        Optional<Instant> next = wait.map(now()::plus);
        Optional<ParkedDelivery> again =
                retried(attempt.consumed()).map(parked -> parked.failedAgain(attempt.number(), failures, next));
        return again.map(this::keepAgain)
                .orElseGet(() -> keep(
                        attempt.consumed(),
                        new ParkedDelivery(
                                attempt.position(), attempt.consumed().key(), attempt.number(), failures, next)));
    }

    private CompletableFuture<Void> keep(ConsumedRecord consumed, ParkedDelivery parked) {
        return CompletableFuture.runAsync(
                () -> {
                    store.park(destination.id(), consumed, parked);
                    destination.parked().add(parked);
                },
                storage);
    }

    private CompletableFuture<Void> keepAgain(ParkedDelivery parked) {
        return CompletableFuture.runAsync(
                () -> {
                    store.update(parked);
                    destination.parked().replaceFirst(parked);
                },
                storage);
    }

    /** A delivery is done, one way or the other: where it was parked, the next of its key may go. */
    CompletableFuture<Void> finish(Attempt attempt) {
        destination.blame().forget(attempt.position());
        return retried(attempt.consumed())
                .map(parked -> CompletableFuture.runAsync(() -> release(parked), storage))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void release(ParkedDelivery parked) {
        store.remove(parked.position());
        destination.parked().removeFirst(parked.key(), parked.position());
        retries.retry(destination);
    }

    /** The destination is away: the delivery stays parked, and nothing counts against it. */
    void giveBack(ParkedDelivery parked, int attempts) {
        destination.parked().replaceFirst(parked.failedAgain(attempts, parked.failures(), parked.next()));
    }

    private Instant now() {
        return clock.instant();
    }
}
