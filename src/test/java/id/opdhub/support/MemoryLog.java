package id.opdhub.support;

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

/** A log and its journal in memory; either can be away, or take its time. */
public final class MemoryLog implements Appender, Journal {

    public final List<LogEntry> appended = new CopyOnWriteArrayList<>();
    public final List<JournalEntry> noted = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private boolean logIsAway;
    private boolean journalIsAway;
    private Optional<CompletableFuture<Void>> slowJournal = Optional.empty();

    public MemoryLog(Clock clock) {
        this.clock = clock;
    }

    public MemoryLog logAway() {
        logIsAway = true;
        return this;
    }

    public MemoryLog journalAway() {
        journalIsAway = true;
        return this;
    }

    /** The journal acknowledges nothing until the future given back is completed. */
    public CompletableFuture<Void> slowJournal() {
        CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        slowJournal = Optional.of(acknowledgement);
        return acknowledgement;
    }

    @Override
    public CompletableFuture<LogPosition> append(LogEntry entry) {
        if (logIsAway) {
            return CompletableFuture.failedFuture(new LogUnavailable(entry.topic(), new TimeoutException()));
        }
        appended.add(entry);
        return CompletableFuture.completedFuture(new LogPosition(entry.topic(), 0, appended.size() - 1L));
    }

    @Override
    public CompletableFuture<Void> write(List<JournalEntry> entries) {
        if (journalIsAway) {
            return CompletableFuture.failedFuture(new LogUnavailable("hub.journal", new TimeoutException()));
        }
        noted.addAll(entries);
        return slowJournal.orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public JournalEntry entry(Step step, ServiceRecord record, String system) {
        About about = new About(
                record.event().source(),
                record.event().id(),
                record.subject(),
                record.type(),
                record.envelope().region());
        return new JournalEntry(clock.instant(), step, Optional.of(about), system, Map.of());
    }

    /** What was noted, in order. */
    public List<Step> steps() {
        return noted.stream().map(JournalEntry::step).toList();
    }
}
