package id.opdhub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.log.LogEntry;
import id.opdhub.log.Topics;
import id.opdhub.support.MemoryLog;
import id.opdhub.support.Records;

/** The journal is a topic, and the metrics count what is in it. */
class LogJournalTest {

    private final MemoryLog log = new MemoryLog(Records.CLOCK);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogJournal journal = new LogJournal(log, new Topics("hub"), Records.CLOCK, meters);
    private final JournalEntry entry = journal.entry(Step.ACCEPTED, Records.record("E-1"), Records.SENDER);

    @Test
    void statesWhatAnEntryIsAbout() {
        assertThat(entry.when()).isEqualTo(Records.CLOCK.instant());
        assertThat(entry.about())
                .isEqualTo(Optional.of(new About(Records.SOURCE, "E-1", "warga:x", Records.TYPE, "1306022001")));
    }

    @Test
    void writesToItsTopicAndCounts() {
        journal.write(List.of(entry, entry)).join();
        assertThat(log.appended).extracting(LogEntry::topic).containsExactly("hub.journal", "hub.journal");
        assertThat(JournalCodec.read(Records.consumed(log.appended.get(0)))).isEqualTo(entry);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void countsNothingThatIsNotInTheLog() {
        log.logAway();
        assertThat(journal.write(List.of(entry))).isCompletedExceptionally();
        assertThat(meters.getMeters()).isEmpty();
    }

    private double counted() {
        return meters.get("hub.records")
                .tags("system", Records.SENDER, "type", Records.TYPE, "step", "ACCEPTED")
                .counter()
                .count();
    }
}
