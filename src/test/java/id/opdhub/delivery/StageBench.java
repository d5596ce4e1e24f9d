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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.Topics;
import id.opdhub.log.lanes.Lanes;
import id.opdhub.record.SubjectKey;
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
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CamelContext camel = new DefaultCamelContext();
    private final DeliveryThreads threads = new DeliveryThreads();
    private final Deque<ConsumedRecord> injected = new ArrayDeque<>();
    private final DeliveryStage stage;
    private final JdbcClient jdbc;

    /** @param agency the recipient's outbound route */
    StageBench(AgencySystem system, DataSource database, Processor agency) {
        jdbc = JdbcClient.create(database);
        ParkedStore parked = parkedStore(database);
        DestinationSettings settings =
                new DestinationSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));
        destination = new Destination(system, Deliverables.TOPIC, new Circuit(settings, clock, () -> 0));
        Permission permission = new Permission(Deliverables.types(), clock);
        DeliverySteps steps = new DeliverySteps(log.journal(clock), clock);
        holds = new Holds(new HoldStore(jdbc), permission);
        parts = new StageParts(
                permission,
                new SubjectKey(new byte[32]),
                this,
                new ParkedRetries(parked, this, clock),
                new DeadLetters(log, new Topics("hub"), new DeadLetterStore(jdbc), threads.storage(), clock),
                steps,
                new HoldSteps(steps, holds, threads.storage()),
                new DeliveryMetrics(metrics, clock),
                threads,
                clock);
        VerdictStore verdictStore = new VerdictStore(jdbc);
        verdicts = new ParkedVerdicts(verdictStore, parts);
        lanes = new ParkedLanes(jdbc, verdictStore, new Topics("hub"), clock);
        stage = start(agency);
    }

    static ParkedStore parkedStore(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new ParkedStore(jdbc, new PartitionStays(jdbc, transaction));
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
            return new VerdictStore(jdbc).pending().isEmpty();
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
