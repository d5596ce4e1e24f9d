package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

/** What fails of several entries lets no later one of its key overtake it. */
class AppenderTest {

    private final List<String> kept = new ArrayList<>();

    @Test
    void keepsNothingOfAKeyBehindWhatFailed() {
        AtomicBoolean fails = new AtomicBoolean(true);
        Appender log = entry -> entry.key().equals("a") && fails.getAndSet(false)
                ? CompletableFuture.supplyAsync(() -> {
                    throw new LogUnavailable(entry.topic(), new TimeoutException());
                })
                : keep(entry);

        assertThat(log.appendInOrder(entries("b", "a", "b", "a", "c"))).isCompletedExceptionally();
        assertThat(kept).containsExactly("b", "c");
    }

    @Test
    void appendsTheEntriesOfEachKeyInOrder() {
        List<LogEntry> entries = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            entries.add(new LogEntry("t" + number % 2, "k", Map.of("number", "" + number), new byte[0]));
        }

        Appender log = entry -> keep(entry.topic() + " " + entry.headers().get("number"));

        assertThat(log.appendInOrder(entries)).isCompleted();
        assertThat(kept).filteredOn(line -> line.startsWith("t0")).containsExactly("t0 0", "t0 2", "t0 4");
        assertThat(kept).filteredOn(line -> line.startsWith("t1")).containsExactly("t1 1", "t1 3", "t1 5");
    }

    @Test
    void waitsForNothingWhereEachKeyComesOnce() {
        Appender log = entry -> {
            kept.add(entry.key());
            return new CompletableFuture<>();
        };

        assertThat(log.appendInOrder(entries("a", "b", "c"))).isNotDone();
        assertThat(kept).containsExactly("a", "b", "c");
    }

    private CompletableFuture<LogPosition> keep(LogEntry entry) {
        return keep(entry.key());
    }

    private CompletableFuture<LogPosition> keep(String line) {
        kept.add(line);
        return CompletableFuture.completedFuture(new LogPosition("t", 0, kept.size()));
    }

    private static List<LogEntry> entries(String... keys) {
        List<LogEntry> entries = new ArrayList<>();
        for (String key : keys) {
            entries.add(new LogEntry("t", key, Map.of(), new byte[0]));
        }
        return entries;
    }
}
