package id.opdhub.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Appends to the log. An entry counts as appended when all in-sync replicas have it. */
public interface Appender {

    /** Completes when the entry is durable, or exceptionally with {@link LogUnavailable}. */
    CompletableFuture<LogPosition> append(LogEntry entry);

    /** Completes when every entry is durable, or exceptionally with {@link LogUnavailable}: then some may be. */
    default CompletableFuture<Void> appendAll(List<LogEntry> entries) {
        List<CompletableFuture<LogPosition>> appended = new ArrayList<>();
        for (LogEntry entry : entries) {
            CompletableFuture<LogPosition> one = append(entry);
            appended.add(one);
            if (one.isCompletedExceptionally()) { // the others would each wait as long for the same
                break;
            }
        }
        return CompletableFuture.allOf(appended.toArray(CompletableFuture[]::new));
    }

    /**
     * As {@link #appendAll}, and an entry is appended only when those before it of the same topic and key are durable: were
     * one of them to fail and it to succeed, the repeat of all would put it before them. Waits between the entries of one
     * key; where each key comes once, for nothing.
     */
    default CompletableFuture<Void> appendInOrder(List<LogEntry> entries) {
        CompletableFuture<Void> appended = CompletableFuture.completedFuture(null);
        for (List<LogEntry> round : KeyRounds.of(entries)) {
            if (appended.handle((done, failure) -> failure).join() != null) {
                break;
            }
            appended = appendAll(round);
        }
        return appended;
    }
}
