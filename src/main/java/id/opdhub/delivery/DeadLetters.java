package id.opdhub.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import id.opdhub.log.Appender;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;
import id.opdhub.log.Topics;

/** Where records go that a system will not get: as they were, with the reason, in the log and in the database. */
final class DeadLetters {

    private static final String ORIGIN = "hub_origin";

    private final Appender appender;
    private final Topics topics;
    private final DeadLetterStore store;
    private final Executor storage;
    private final Clock clock;

    DeadLetters(Appender appender, Topics topics, DeadLetterStore store, Executor storage, Clock clock) {
        this.appender = appender;
        this.topics = topics;
        this.store = store;
        this.storage = storage;
        this.clock = clock;
    }

    /** Completes when both have it. Repeated after a failure, the log may hold it twice; the database does not. */
    CompletableFuture<Void> bury(Destination destination, Attempt attempt, String reason) {
        return appender.append(entry(destination.id(), attempt, reason))
                .thenAcceptAsync(letter -> note(destination, attempt, reason, letter), storage);
    }

    /** Counts those that there are, as after a start. */
    CompletableFuture<Void> count(Destination destination) {
        return CompletableFuture.runAsync(() -> destination.countedDeadLetters(store.count(destination.id())), storage);
    }

    private void note(Destination destination, Attempt attempt, String reason, LogPosition letter) {
        store.note(destination.id(), attempt, reason, letter, clock.instant());
        destination.countedDeadLetters(store.count(destination.id()));
    }

    private LogEntry entry(String system, Attempt attempt, String reason) {
        ConsumedRecord consumed = attempt.consumed();
        LogPosition origin = consumed.position();
        Map<String, String> headers = new LinkedHashMap<>(consumed.headers());
        headers.put(SetAside.REASON, reason);
        headers.put(SetAside.SYSTEM, system);
        headers.put(SetAside.ATTEMPTS, String.valueOf(attempt.number()));
        headers.put(ORIGIN, origin.topic() + "/" + origin.partition() + "/" + origin.offset());
        return new LogEntry(topics.deadLetters(), consumed.key(), headers, consumed.body());
    }
}
