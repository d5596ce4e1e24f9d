package id.opdhub.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.delivery.ParkedVerdict.Kind;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/** Carries out what people decided about parked deliveries, where this hub reads their partitions. */
final class ParkedVerdicts {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedVerdicts.class);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);
    private static final String REASON = "operator";

    private final VerdictStore store;
    private final StageParts parts;

    ParkedVerdicts(VerdictStore store, StageParts parts) {
        this.store = store;
        this.parts = parts;
    }

    /** Keys that a refused record blocks go on: an operator says that it may be tried again. */
    void retryBlocked(String system, String who, String why) {
        store.retryBlocked(system, who, why, parts.clock().instant());
    }

    void carryOut(Map<String, Destination> destinations) {
        for (ParkedVerdict verdict : store.pending()) {
            Optional.ofNullable(destinations.get(verdict.system()))
                    .filter(destination -> isHere(destination, verdict.position()))
                    .ifPresent(destination -> carryOut(destination, verdict));
        }
    }

    private static boolean isHere(Destination destination, LogPosition position) {
        return destination.parked().stay(position.partition()).isPresent();
    }

    /** One that is under way waits for the end of its attempt; one that is no longer parked went its way before. */
    private void carryOut(Destination destination, ParkedVerdict verdict) {
        if (destination.parked().find(verdict.position()).isPresent()) {
            destination
                    .parked()
                    .takeToDecide(verdict.position())
                    .ifPresent(parked -> carryOut(destination, parked, verdict));
        } else {
            over(verdict);
        }
    }

    private void carryOut(Destination destination, ParkedDelivery parked, ParkedVerdict verdict) {
        try {
            if (verdict.kind() == Kind.RETRY) {
                retry(destination, parked);
            } else {
                settle(destination, parked, verdict);
            }
        } catch (RuntimeException trouble) {
            giveBack(destination, parked, trouble);
        }
    }

    private void retry(Destination destination, ParkedDelivery parked) {
        ParkedDelivery due = parked.dueAt(Optional.of(parts.clock().instant()));
        parts.parking(destination).change(due);
        store.retried(parked.position());
    }

    private void settle(Destination destination, ParkedDelivery parked, ParkedVerdict verdict) {
        Optional<ConsumedRecord> record = parts.retries().store().find(parked.position());
        Attempt none = record.map(consumed -> Attempt.notMade(
                        consumed, Attempts.read(consumed), parked.attempts(), Outcome.undeliverable(REASON)))
                .orElseThrow();
        boolean dies = verdict.kind() == Kind.DEAD_LETTER;
        CompletableFuture<Void> buried = dies ? parts.deadLetters().bury(destination, none, REASON) : DONE;
        buried.thenCompose(kept -> parts.steps().write(entry(destination, none, verdict)))
                .thenRunAsync(
                        () -> {
                            destination.blame().forget(parked.position());
                            parts.parking(destination).release(parked);
                            over(verdict);
                        },
                        parts.threads().storage())
                .exceptionally(trouble -> {
                    giveBack(destination, parked, trouble);
                    return null;
                });
    }

    private JournalEntry entry(Destination destination, Attempt none, ParkedVerdict verdict) {
        Step step = verdict.kind() == Kind.DEAD_LETTER ? Step.DEAD_LETTERED : Step.SKIPPED;
        return parts.steps()
                .step(step, destination.system(), none, verdict.why())
                .with(Detail.WHO, verdict.who());
    }

    private void over(ParkedVerdict verdict) {
        if (verdict.kind() == Kind.RETRY) {
            store.retried(verdict.position());
        } else {
            store.done(verdict.position(), parts.clock().instant());
        }
    }

    /** The verdict stands, and is tried again. */
    private static void giveBack(Destination destination, ParkedDelivery parked, Throwable trouble) {
        destination.parked().replaceFirst(parked);
        LOG.atWarn()
                .addKeyValue("system", destination.id())
                .addKeyValue("cause", trouble.getClass().getName())
                .log("What was decided about a parked delivery could not be carried out, next try follows");
    }
}
