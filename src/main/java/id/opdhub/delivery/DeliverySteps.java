package id.opdhub.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.registry.AgencySystem;

/** Notes in the journal what happened to a delivery and to its destination. */
final class DeliverySteps {

    private final Journal journal;
    private final Clock clock;

    DeliverySteps(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The attempt, where one was made, and what followed from it. */
    CompletableFuture<Void> write(AgencySystem system, Attempt attempt, JournalEntry... followed) {
        List<JournalEntry> entries = new ArrayList<>();
        if (attempt.isMade()) {
            entries.add(before(followed, attempted(system, attempt)));
        }
        entries.addAll(List.of(followed));
        return entries.isEmpty() ? CompletableFuture.completedFuture(null) : journal.write(entries);
    }

    /** What followed was written down first, yet happened after; at the same instant the order in the log decides. */
    private static JournalEntry before(JournalEntry[] followed, JournalEntry attempted) {
        return followed.length == 0 ? attempted : attempted.at(followed[0].when());
    }

    CompletableFuture<Void> write(JournalEntry entry) {
        return journal.write(List.of(entry));
    }

    JournalEntry step(Step step, AgencySystem system, Attempt attempt, String reason) {
        JournalEntry entry = attempt.record()
                .map(record -> journal.entry(step, record, system.id()))
                .orElseGet(() -> ofSystem(step, system.id()));
        return attempt.agreement()
                .map(number -> entry.with(Detail.AGREEMENT, number))
                .orElse(entry)
                .with(
                        Detail.REASON,
                        attempt.outcome()
                                .place()
                                .map(place -> reason + " " + place)
                                .orElse(reason))
                .with(Detail.VERSION, system.version());
    }

    JournalEntry ofSystem(Step step, String system) {
        return new JournalEntry(clock.instant(), step, Optional.empty(), system, Map.of());
    }

    private JournalEntry attempted(AgencySystem system, Attempt attempt) {
        return step(Step.ATTEMPTED, system, attempt, attempt.outcome().reason())
                .with(Detail.ATTEMPT, String.valueOf(attempt.number()))
                .with(Detail.OUTCOME, word(attempt.outcome().kind()));
    }

    /** As people read it: {@code try-again}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
