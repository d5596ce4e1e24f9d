package id.opdhub.delivery;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.Step;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.registry.AgencySystem;

/** Draws the consequences of an attempt, for the record and for the destination, and notes them before it is over. */
final class Aftermath {

    /** Failures that are never a record's: the pace is too fast, or our own route is being changed. */
    private static final Set<String> NEVER_OF_RECORD = Set.of("http-429", "no-route");

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Destination destination;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final DeliverySteps steps;
    private final HoldSteps holdSteps;

    Aftermath(Destination destination, Parking parking, StageParts parts) {
        this.destination = destination;
        this.parking = parking;
        this.deadLetters = parts.deadLetters();
        this.steps = parts.steps();
        this.holdSteps = parts.holdSteps();
    }

    /** Completes when everything is durable; exceptionally when the record must come along its lane again. */
    CompletableFuture<Void> of(Attempt attempt) {
        int failures = failuresOfRecord(attempt);
        Fate fate = Fate.of(attempt.outcome(), failures, system().delivery());
        return switch (fate.kind()) {
            case DELIVERED -> done(attempt, Step.DELIVERED, fate);
            case SKIPPED -> done(attempt, Step.SKIPPED, fate);
            case PARKED -> park(attempt, failures, fate);
            case DEAD -> bury(attempt, fate);
            case AWAITING -> stayAway(attempt, fate);
        };
    }

    /** Earlier records of the key are parked: this one waits for them. */
    CompletableFuture<Void> behind(ConsumedRecord consumed) {
        return parking.behind(consumed).thenCompose(parked -> stillParked(consumed));
    }

    /** Also for what was parked before a crash, which may have kept that from the journal. */
    CompletableFuture<Void> stillParked(ConsumedRecord consumed) {
        String why = destination
                .parked()
                .find(consumed.position())
                .map(ParkedDelivery::reason)
                .orElse(ParkedDelivery.BEHIND);
        Attempt none = Attempt.notMade(consumed, Attempts.read(consumed), 0, Outcome.tryAgain(why));
        return steps.write(steps.step(Step.PARKED, system(), none, why));
    }

    /** Zero when the destination is to blame. A probe counts against no record. */
    private int failuresOfRecord(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        int before = parking.retried(attempt.consumed())
                .map(ParkedDelivery::failures)
                .orElse(0);
        if (outcome.kind() != Kind.TRY_AGAIN) {
            return before;
        }
        boolean othersSucceeded = destination.blame().isOfRecord(attempt.position());
        boolean isOfRecord = othersSucceeded
                && destination.circuit().holding().isEmpty()
                && !NEVER_OF_RECORD.contains(outcome.reason());
        return isOfRecord ? before + 1 : 0;
    }

    private CompletableFuture<Void> done(Attempt attempt, Step step, Fate fate) {
        if (attempt.outcome().kind() == Kind.DELIVERED) {
            destination.blame().succeeded();
        }
        return steps.write(system(), attempt, steps.step(step, system(), attempt, fate.reason()))
                .thenCompose(noted -> parking.finish(attempt))
                .thenCompose(finished -> answered(attempt));
    }

    /** Noted once, when it is true: the failures that follow are attempts. */
    private CompletableFuture<Void> park(Attempt attempt, int failures, Fate fate) {
        boolean isParked = parking.retried(attempt.consumed()).isPresent();
        JournalEntry parked = steps.step(Step.PARKED, system(), attempt, fate.reason());
        return steps.write(system(), attempt)
                .thenCompose(noted -> parking.aside(attempt, failures, fate))
                .thenCompose(aside -> isParked ? DONE : steps.write(parked))
                .thenCompose(noted -> answered(attempt));
    }

    private CompletableFuture<Void> bury(Attempt attempt, Fate fate) {
        return deadLetters
                .bury(destination, attempt, fate.reason())
                .thenCompose(buried -> steps.write(
                        system(), attempt, steps.step(Step.DEAD_LETTERED, system(), attempt, fate.reason())))
                .thenCompose(noted -> parking.finish(attempt))
                .thenCompose(finished -> answered(attempt));
    }

    /** The circuit closes last, when it is certain that what the destination takes can be noted as taken. */
    private CompletableFuture<Void> answered(Attempt attempt) {
        if (attempt.outcome().isAnswered()) {
            destination.circuit().succeeded();
        }
        return holdSteps.follow(destination);
    }

    private CompletableFuture<Void> stayAway(Attempt attempt, Fate fate) {
        CompletableFuture<Void> noted = attempt.isMade()
                ? steps.write(system(), attempt)
                : steps.write(system(), attempt, steps.step(Step.WITHHELD, system(), attempt, fate.reason()));
        hold(attempt);
        return noted.thenCompose(written -> holdSteps.follow(destination)).thenRun(() -> stay(attempt));
    }

    private void hold(Attempt attempt) {
        if (attempt.outcome().kind() == Kind.WITHHELD) {
            destination.circuit().withhold(attempt.agreement().orElseThrow());
        } else {
            destination.circuit().failed(attempt.outcome());
        }
    }

    private void stay(Attempt attempt) {
        parking.retried(attempt.consumed())
                .ifPresentOrElse(parked -> parking.giveBack(parked, attempt.number()), () -> {
                    throw new NotDelivered(destination.id(), attempt.outcome().reason());
                });
    }

    private AgencySystem system() {
        return destination.system();
    }
}
