package id.opdhub.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.lanes.Lanes;
import id.opdhub.registry.AgencySystem;

/** The delivery stage of one system with lanes that a test moves by hand, a database, and a log and journal to look into. */
final class StageBench implements AutoCloseable, Lanes {

    /** What the lanes would see of a record that came along. */
    enum Seen {
        DONE,
        COMES_AGAIN,
        NOT_LET_IN
    }

    final SetClock clock = new SetClock();
    final FakeLog log = new FakeLog();
    final Destination destination;
    final StageParts parts;
    final Holds holds;
    final ParkedVerdicts verdicts;
    final ParkedLanes lanes;
    final SimpleMeterRegistry metrics;
    private final CamelContext camel = new DefaultCamelContext();
    private final DeliveryThreads threads = new DeliveryThreads();
    private final Deque<ConsumedRecord> injected = new ArrayDeque<>();
    private final VerdictStore verdictStore;
    private final DeliveryStage stage;

    /** @param agency the recipient's outbound route */
    StageBench(AgencySystem system, DataSource database, Processor agency) {
        DestinationSettings settings =
                new DestinationSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));
        destination = new Destination(system, Deliverables.TOPIC, new Circuit(settings, clock, () -> 0));
        HubParts hub = new HubParts(database, log, this, threads, clock);
        parts = hub.stage;
        holds = hub.holds;
        verdicts = hub.verdicts;
        verdictStore = hub.verdictStore;
        lanes = hub.lanes;
        metrics = hub.metrics;
        stage = start(agency);
    }

    private DeliveryStage start(Processor agency) {
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("direct:" + Deliverables.RECIPIENT + ".out").process(agency);
                }
            });
            camel.start();
            Parking parking = parts.parking(destination);
            new Partitions(destination, parking, parts.steps()).assigned(Deliverables.TOPIC, 0);
            return parts.stage(destination, parking, new OutboundRoute(camel, Deliverables.RECIPIENT));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    Seen bring(String key, long offset) {
        return bring(Deliverables.record(key, offset));
    }

    /** As the lanes do: through the gate, and out again. */
    Seen bring(ConsumedRecord record) {
        if (!destination.circuit().tryEnter()) {
            return Seen.NOT_LET_IN;
        }
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(record);
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        stage.process(exchange, here -> done.complete(exchange));
        boolean failed = done.orTimeout(20, TimeUnit.SECONDS).join().isFailed();
        destination.circuit().leave();
        return failed ? Seen.COMES_AGAIN : Seen.DONE;
    }

    /** As the hub does twice a second; ends when all of it is carried out. */
    void carryOutVerdicts() {
        await().until(() -> {
            verdicts.carryOut(Map.of(destination.id(), destination));
            return verdictStore.pending().isEmpty();
        });
    }

    /** Lets time pass, and brings whatever is parked and due, each key to its end. */
    void passAndRetry(Duration time) {
        clock.pass(time);
        parts.retries().retry(destination);
        for (ConsumedRecord next = injected.poll(); next != null; next = injected.poll()) {
            bring(next);
        }
    }

    /** As the hub does every few seconds. */
    void lookAfterHolds() {
        holds.compare(List.of(destination));
        parts.holdSteps().follow(destination).join();
    }

    List<String> steps(String id) {
        return log.steps(id);
    }

    @Override
    public void wake(String topic) {
        throw new UnsupportedOperationException("nobody waits");
    }

    @Override
    public boolean inject(ConsumedRecord record) {
        return injected.add(record);
    }

    @Override
    public void close() {
        camel.stop();
        threads.close();
    }
}
