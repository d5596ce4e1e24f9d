package id.opdhub.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import id.opdhub.record.EventId;

/** Answers what happened to a record. */
public class JournalQuery {

    /** From the log to the table takes a moment; a sender that has its 202 may ask at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JournalStore store;

    JournalQuery(JournalStore store) {
        this.store = store;
    }

    /** Every step of a record, oldest first; empty when none is known after two seconds. */
    public List<JournalEntry> trace(EventId event) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        List<JournalEntry> entries = store.trace(event);
        while (entries.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            entries = store.trace(event);
        }
        return entries;
    }

    /** What happened to the records of a subject and type, as far as it concerns one recipient. */
    public SubjectHistory ofSubject(String subject, String type, String recipient) {
        return new SubjectHistory(store.ofSubject(subject, type, recipient));
    }
}
