package id.opdhub.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.log.ConsumedRecord;

/** Brings the records of one system, each along its lane. An exchange that fails brings its record again. */
final class DeliveryStage extends AsyncProcessorSupport {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryStage.class);
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);
    private static final CompletableFuture<Void> NOTHING_TO_DO = CompletableFuture.completedFuture(null);

    private final Destination destination;
    private final Parking parking;
    private final Attempts attempts;
    private final Aftermath aftermath;
    private final Executor threads;
    private final AtomicLong tellAgain = new AtomicLong(System.nanoTime());

    DeliveryStage(Destination destination, Parking parking, Attempts attempts, Aftermath aftermath, Executor threads) {
        this.destination = destination;
        this.parking = parking;
        this.attempts = attempts;
        this.aftermath = aftermath;
        this.threads = threads;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        ConsumedRecord consumed = (ConsumedRecord) exchange.getMessage().getBody();
        bring(consumed).whenComplete((nothing, failure) -> end(exchange, failure, callback));
        return false;
    }

    private CompletableFuture<Void> bring(ConsumedRecord consumed) {
        return switch (destination.parked().place(consumed.key(), consumed.position())) {
            case DECIDED -> NOTHING_TO_DO;
            case ALREADY_PARKED -> aftermath.stillParked(consumed);
            case BEHIND -> aftermath.behind(consumed);
            case FREE, RETRIED -> attempt(consumed);
        };
    }

    private CompletableFuture<Void> attempt(ConsumedRecord consumed) {
        // What follows an answer may have to wait for the log, which the threads of the HTTP client must not.
        int madeBefore = parking.retried(consumed).map(ParkedDelivery::attempts).orElse(0);
        return attempts.make(consumed, madeBefore).thenComposeAsync(aftermath::of, threads);
    }

    private void end(Exchange exchange, Throwable failure, AsyncCallback callback) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            exchange.setException(cause);
            if (!(cause instanceof NotDelivered)) {
                troubled(cause);
            }
        }
        callback.done(false);
    }

    /** The log or the database did not take what had to be noted: the record comes again, after a pause for all. */
    private void troubled(Throwable cause) {
        destination.circuit().troubled("hub-storage");
        if (isToBeTold()) {
            // Only the kind: a message may hold a value of the record.
            LOG.atWarn()
                    .addKeyValue("system", destination.id())
                    .addKeyValue("cause", cause.getClass().getName())
                    .log("Deliveries could not be concluded, they will be tried again");
        }
    }

    /** Of all that were in flight when the log or the database went away, one says so. */
    private boolean isToBeTold() {
        long now = System.nanoTime();
        long due = tellAgain.get();
        return now - due >= 0 && tellAgain.compareAndSet(due, now + TELL_EVERY.toNanos());
    }
}
