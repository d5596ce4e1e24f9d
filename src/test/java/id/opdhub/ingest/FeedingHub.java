package id.opdhub.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import id.opdhub.ingest.Ingest.DurableLog;
import id.opdhub.log.LogUnavailable;
import id.opdhub.log.SharedLog;
import id.opdhub.log.lanes.LanesComponent;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.Systems;

/** A hub that only reads one feed, with a route that does what each message says. */
final class FeedingHub implements AutoCloseable {

    static final String SYSTEM = "uji";
    static final String UNREADABLE = "rusak";
    static final String WAITING = "tunggu";

    final FlakyLog log = new FlakyLog();
    final List<String> durable = new CopyOnWriteArrayList<>();
    volatile boolean logIsAway;
    private final CamelContext camel = new DefaultCamelContext();

    FeedingHub(String topic) throws Exception {
        LanesComponent lanes = new LanesComponent(SharedLog.shared().client());
        lanes.setSessionTimeout(Duration.ofSeconds(6));
        camel.addComponent("lanes", lanes);
        camel.addComponent(
                "kafka-feed", new KafkaFeedComponent(SharedLog.shared().folderTopics(), intake(log)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kafka-feed:uji/00000001/lahir/" + topic)
                        .routeId("uji.lahir")
                        .errorHandler(noErrorHandler())
                        .process(FeedingHub.this::route);
            }
        });
        camel.start();
    }

    static FeedIntake intake(FlakyLog log) {
        Systems systems = new Systems();
        systems.put(new AgencySystem(
                SYSTEM,
                "00000001",
                new Profile("Uji", "Dinas Uji", "1373", new Contact("Uji", "uji@uji.example")),
                new Credentials(Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                DeliverySettings.DEFAULT));
        Clock clock = Clock.systemUTC();
        DurableLog durableLog = new DurableLog(log, new id.opdhub.log.Topics("hub"), log);
        return new FeedIntake(
                new Submissions(systems, new Arrivals(clock), clock),
                new Rejections(durableLog, new IngestNotes(log, clock)));
    }

    private void route(Exchange exchange) {
        String text = new String(exchange.getMessage().getBody(byte[].class), StandardCharsets.UTF_8);
        if (text.equals(UNREADABLE)) {
            throw new UnreadablePayload(1, 1, "json-rusak");
        }
        if (logIsAway && text.startsWith(WAITING)) {
            throw new LogUnavailable("hub.records", new TimeoutException());
        }
        durable.add(text);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
