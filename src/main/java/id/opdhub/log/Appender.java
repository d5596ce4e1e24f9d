package id.opdhub.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Appends to the log. An entry counts as appended when all in-sync replicas have it. */
public interface Appender {

    /** Completes when the entry is durable, or exceptionally with {@link LogUnavailable}. */
    CompletableFuture<LogPosition> append(LogEntry entry);

    /** Completes when every entry is durable, or exceptionally with {@link LogUnavailable}: then some may be. */
    default CompletableFuture<Void> appendAll(List<LogEntry> entries) {
        return CompletableFuture.allOf(entries.stream().map(this::append).toArray(CompletableFuture[]::new));
    }
}
