package id.opdhub.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
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
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    private record Counted(String system, String type, Step step) {}

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
        String type = entry.about().map(About::type).orElse("");
        counters.computeIfAbsent(new Counted(entry.system(), type, entry.step()), this::counter)
                .increment();
    }

    private Counter counter(Counted what) {
        return meters.counter(
                "hub.records",
                "system",
                what.system(),
                "type",
                what.type(),
                "step",
                what.step().name());
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
