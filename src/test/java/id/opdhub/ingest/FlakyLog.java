package id.opdhub.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.Step;
import id.opdhub.log.Appender;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.log.LogUnavailable;
import id.opdhub.record.ServiceRecord;

/** A log, and a journal, that fail as often as a test says before they take something. */
final class FlakyLog implements Appender, Journal {

    final AtomicInteger failures = new AtomicInteger();
    final List<LogEntry> entries = new CopyOnWriteArrayList<>();
    final List<JournalEntry> journal = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<LogPosition> append(LogEntry entry) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return CompletableFuture.failedFuture(new LogUnavailable(entry.topic(), new TimeoutException()));
        }
        entries.add(entry);
        return CompletableFuture.completedFuture(new LogPosition(entry.topic(), 0, entries.size()));
    }

    @Override
    public CompletableFuture<Void> write(List<JournalEntry> more) {
        journal.addAll(more);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public JournalEntry entry(Step step, ServiceRecord record, String system) {
        return new JournalEntry(Instant.EPOCH, step, Optional.empty(), system, Map.of());
    }
}
