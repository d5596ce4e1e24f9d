package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.record.ServiceRecord;

/** A stage that lost records says so before it goes on, with the count. */
class LostRecordsTest {

    private final List<JournalEntry> written = new ArrayList<>();
    private CompletableFuture<Void> acknowledged = CompletableFuture.completedFuture(null);
    private final LostRecords lost =
            new LostRecords(new Written(), Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC));

    /** A journal that answers as the test wants it. */
    private final class Written implements Journal {

        @Override
        public CompletableFuture<Void> write(List<JournalEntry> entries) {
            written.addAll(entries);
            return acknowledged;
        }

        @Override
        public JournalEntry entry(Step step, ServiceRecord record, String system) {
            throw new UnsupportedOperationException("no record is known");
        }
    }

    @Test
    void notesHowManyRecordsAreGoneAndWhere() {
        lost.skipped("hub.records", 3, 10, 25);

        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo(Step.EXPIRED);
            assertThat(entry.system()).isEqualTo("hub");
            assertThat(entry.details()).containsEntry(Detail.REASON, "lost 15 hub.records/3");
        });
    }

    @Test
    void countsNothingWhereTheLogBeganAnew() {
        lost.skipped("hub.records", 3, 25, 0);

        assertThat(written.get(0).details()).containsEntry(Detail.REASON, "log-restarted hub.records/3");
    }

    @Test
    void doesNotGoOnBeforeTheEntryIsDurable() {
        acknowledged = CompletableFuture.failedFuture(new IllegalStateException("the log is away"));

        assertThatThrownBy(() -> lost.skipped("hub.records", 3, 10, 25)).isInstanceOf(CompletionException.class);
    }
}
