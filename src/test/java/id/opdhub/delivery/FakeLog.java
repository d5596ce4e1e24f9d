package id.opdhub.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.Step;
import id.opdhub.log.Appender;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.log.LogUnavailable;
import id.opdhub.record.ServiceRecord;

/** A log in memory that can be away, with the journal on it. */
final class FakeLog implements Appender {

    final List<LogEntry> appended = new CopyOnWriteArrayList<>();
    final List<JournalEntry> journal = new CopyOnWriteArrayList<>();
    volatile boolean isAway;

    @Override
    public CompletableFuture<LogPosition> append(LogEntry entry) {
        if (isAway) {
            return CompletableFuture.failedFuture(new LogUnavailable(entry.topic(), new TimeoutException()));
        }
        appended.add(entry);
        return CompletableFuture.completedFuture(new LogPosition(entry.topic(), 0, appended.size() - 1L));
    }

    Journal journal(Clock clock) {
        return new Journal() {
            @Override
            public CompletableFuture<Void> write(List<JournalEntry> entries) {
                if (isAway) {
                    return CompletableFuture.failedFuture(new LogUnavailable("hub.journal", new TimeoutException()));
                }
                journal.addAll(entries);
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public JournalEntry entry(Step step, ServiceRecord record, String system) {
                About about = new About(
                        record.event().source(), record.event().id(), record.subject(), record.type(), "1306");
                return new JournalEntry(clock.instant(), step, Optional.of(about), system, Map.of());
            }
        };
    }

    /** What happened to a record, in order. */
    List<String> steps(String id) {
        return journal.stream()
                .filter(entry ->
                        entry.about().filter(about -> about.id().equals(id)).isPresent())
                .map(entry -> entry.step().name())
                .toList();
    }

    /** What happened to the destination as a whole, in order. */
    List<String> steps() {
        return journal.stream()
                .filter(entry -> entry.about().isEmpty())
                .map(entry -> entry.step().name())
                .toList();
    }
}
