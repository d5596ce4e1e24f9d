package id.opdhub.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;

/** Notes in the journal that a destination is held, and that this is over: each once, later where the log was away. */
final class HoldSteps {

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final DeliverySteps steps;
    private final Holds holds;
    private final Executor storage;

    HoldSteps(DeliverySteps steps, Holds holds, Executor storage) {
        this.steps = steps;
        this.holds = holds;
        this.storage = storage;
    }

    /**
     * What is to be noted next.
     *
     * @param before the hold that was noted last
     * @param now the hold in force; never both empty
     */
    record Change(Optional<Holding> before, Optional<Holding> now) {}

    /** A hold that outlives this hub is kept first: where another hub was first to keep it, that one noted it. */
    CompletableFuture<Void> follow(Destination destination) {
        CompletableFuture<Void> kept = destination.isToBeKept() ? keep(destination) : DONE;
        return kept.thenCompose(done -> note(destination));
    }

    /** While the database is away the hold stands all the same; it is kept at one of the next looks. */
    private CompletableFuture<Void> keep(Destination destination) {
        return CompletableFuture.runAsync(() -> holds.compare(List.of(destination)), storage)
                .exceptionally(later -> null);
    }

    private CompletableFuture<Void> note(Destination destination) {
        return destination
                .changeToNote()
                .map(change -> steps.write(entry(destination, change)).whenComplete((noted, failure) -> {
                    if (failure != null) {
                        destination.notNoted(change);
                    }
                }))
                .orElse(DONE);
    }

    private JournalEntry entry(Destination destination, Change change) {
        Step step = change.now().isPresent() ? Step.HELD : Step.RELEASED;
        Holding holding = change.now().or(change::before).orElseThrow();
        JournalEntry entry = steps.ofSystem(step, destination.id()).with(Detail.REASON, holding.reason());
        return holding.agreement()
                .map(number -> entry.with(Detail.AGREEMENT, number))
                .orElse(entry);
    }
}
