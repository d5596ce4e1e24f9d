package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.record.ServiceRecord;

/** Counts and times what is brought to whom. */
final class DeliveryMetrics {

    private static final String SYSTEM = "system";
    private static final String PARKED_KEYS = "hub.parked.keys";
    private static final String DEAD_LETTERS = "hub.dead.letters";

    private final MeterRegistry registry;
    private final Clock clock;

    DeliveryMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    CompletableFuture<Outcome> timed(
            String system, ServiceRecord record, Supplier<CompletableFuture<Outcome>> attempt) {
        long begun = System.nanoTime();
        return attempt.get().whenComplete((outcome, impossible) -> {
            registry.timer("hub.delivery", SYSTEM, system).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            count(system, outcome);
            if (outcome.kind() == Kind.DELIVERED) {
                Duration age = Duration.between(record.envelope().received().toInstant(), clock.instant());
                registry.timer("hub.end.to.end", SYSTEM, system).record(age);
            }
        });
    }

    private void count(String system, Outcome outcome) {
        registry.counter("hub.deliveries", SYSTEM, system, "outcome", DeliverySteps.word(outcome.kind()))
                .increment();
    }

    /** Shows what waits beside the way and what died. */
    void watch(Destination destination) {
        Gauge.builder(PARKED_KEYS, destination, seen -> seen.parked().size())
                .tag(SYSTEM, destination.id())
                .register(registry);
        Gauge.builder(DEAD_LETTERS, destination, Destination::deadLetters)
                .tag(SYSTEM, destination.id())
                .register(registry);
    }

    /** The counters stay: what happened did happen. */
    void forget(Destination destination) {
        registry.find(PARKED_KEYS).tag(SYSTEM, destination.id()).gauges().forEach(registry::remove);
        registry.find(DEAD_LETTERS).tag(SYSTEM, destination.id()).gauges().forEach(registry::remove);
    }
}
