package id.opdhub.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import id.opdhub.record.ServiceRecord;

/** Where every stage writes what happened. */
public interface Journal {

    /** Completes when the entries are durable in the log, or exceptionally with {@code LogUnavailable}. */
    CompletableFuture<Void> write(List<JournalEntry> entries);

    /** An entry about a record, now. */
    JournalEntry entry(Step step, ServiceRecord record, String system);
}
