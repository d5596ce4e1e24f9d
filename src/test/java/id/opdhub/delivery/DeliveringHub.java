package id.opdhub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import id.opdhub.delivery.channel.DeliverComponent;
import id.opdhub.delivery.channel.HttpAttempts;
import id.opdhub.log.lanes.LanesComponent;
import id.opdhub.registry.AgencySystem;

/** A hub that only delivers: real lanes on a real broker, real HTTP, and a database. */
final class DeliveringHub implements AutoCloseable {

    private static final DestinationSettings HASTY =
            new DestinationSettings(Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofSeconds(1));

    final FakeLog log = new FakeLog();
    final Destinations destinations;
    final HubParts parts;
    private final CamelContext camel = new DefaultCamelContext();
    private final DeliveryThreads threads = new DeliveryThreads();
    private final HttpAttempts http = new HttpAttempts();

    DeliveringHub(DataSource database) {
        this(database, Clock.systemUTC());
    }

    DeliveringHub(DataSource database, Clock clock) {
        LanesComponent lanes = new LanesComponent(RealLog.shared().client());
        lanes.setSessionTimeout(Duration.ofSeconds(6));
        camel.addComponent("lanes", lanes);
        camel.addComponent("deliver", new DeliverComponent(http, name -> Optional.empty(), clock, threads.routes()));
        camel.getShutdownStrategy().setTimeout(20);
        camel.start();
        parts = new HubParts(database, log, lanes, threads, clock);
        destinations = new Destinations(
                new DestinationRoutes(camel, parts.stage, parts.topics),
                parts.stage,
                parts.holds,
                parts.verdicts,
                HASTY);
        threads.every(Duration.ofMillis(100), destinations::lookAfterParked);
        threads.every(Duration.ofMillis(300), destinations::lookAfterHolds);
    }

    void connect(AgencySystem system, int port) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + system.id() + ".out")
                        .to("deliver:" + system.id() + "/00000001/http://127.0.0.1:" + port + "/in");
            }
        });
        destinations.connect(system);
    }

    DestinationState state(String system) {
        return destinations.states().stream()
                .filter(state -> state.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        camel.stop();
        threads.close();
        http.close();
    }
}
