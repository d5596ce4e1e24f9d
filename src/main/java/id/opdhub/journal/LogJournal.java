package id.opdhub.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.micrometer.core.instrument.MeterRegistry;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.log.Appender;
import id.opdhub.log.Topics;
import id.opdhub.record.ServiceRecord;

/** The journal as its writers see it: a topic. */
final class LogJournal implements Journal {

    private final Appender appender;
    private final String topic;
    private final Clock clock;

    private final MeterRegistry meters;

    LogJournal(Appender appender, Topics topics, Clock clock, MeterRegistry meters) {
        this.meters = meters;
        this.appender = appender;
        this.topic = topics.journal();
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> write(List<JournalEntry> entries) {
        return appender.appendAll(entries.stream()
                        .map(entry -> JournalCodec.write(topic, entry))
                        .toList())
                .thenRun(() -> entries.forEach(this::count));
    }

    /** {@code hub_records_total}: what is in the journal, and nothing that is not. */
    private void count(JournalEntry entry) {
        meters.counter(
                        "hub.records",
                        "system",
                        entry.system(),
                        "type",
                        entry.about().map(About::type).orElse(""),
                        "step",
                        entry.step().name())
                .increment();
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
}
