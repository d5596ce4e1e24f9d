package id.opdhub.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

import id.opdhub.log.Topics;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings;

/** One platform route for each destination: from its topic, along lanes, to the delivery stage. */
final class DestinationRoutes {

    /** An attempt that is cut off at its timeout is still to be noted. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final CamelContext camel;
    private final StageParts parts;
    private final Topics topics;
    private final Map<String, OutboundRoute> outbound = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    DestinationRoutes(CamelContext camel, StageParts parts, Topics topics) {
        this.camel = camel;
        this.parts = parts;
        this.topics = topics;
    }

    /** Where the records of a system wait. */
    String topic(AgencySystem system) {
        return topics.deliveries(system.id());
    }

    /** After a new version of the folder, which may want more or less side by side, or wait longer. */
    void renew(Destination destination) throws Exception {
        if (!address(destination).equals(addresses.get(destination.id()))) {
            stop(destination.id());
            start(destination);
        }
    }

    void start(Destination destination) throws Exception {
        String system = destination.id();
        OutboundRoute route = new OutboundRoute(camel, system);
        outbound.put(system, route);
        Parking parking = parts.parking(destination);
        camel.getRegistry().bind(gate(system), destination.circuit());
        camel.getRegistry().bind(listener(system), new Partitions(destination, parking, parts.steps()));
        DeliveryStage stage = parts.stage(destination, parking, route);
        String address = address(destination);
        addresses.put(system, address);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // A failure is the lanes' to handle: they bring the record again.
                from(address)
                        .routeId(routeId(system))
                        .errorHandler(noErrorHandler())
                        .process(stage);
            }
        });
    }

    /** Nothing goes to the folder's route any more, and what went has come back, or had the time it may take. */
    void suspend(Destination destination) throws Exception {
        Duration longest = destination.system().delivery().timeout().plus(MARGIN);
        camel.getRouteController().suspendRoute(routeId(destination.id()), longest.toSeconds(), TimeUnit.SECONDS);
    }

    void resume(Destination destination) throws Exception {
        camel.getRouteController().resumeRoute(routeId(destination.id()));
    }

    void stop(String system) throws Exception {
        camel.getRouteController().stopRoute(routeId(system));
        camel.removeRoute(routeId(system));
        camel.getRegistry().unbind(gate(system));
        camel.getRegistry().unbind(listener(system));
        outbound.remove(system).close();
    }

    private static String address(Destination destination) {
        String system = destination.id();
        DeliverySettings wanted = destination.system().delivery();
        return "lanes:" + destination.topic() + "?group=" + Destinations.GROUP
                + "&concurrency=" + wanted.concurrency()
                + "&drainTimeout=" + wanted.timeout().plus(MARGIN).toMillis()
                + "&gate=#" + gate(system)
                + "&listener=#" + listener(system);
    }

    private static String routeId(String system) {
        return "hub.delivery." + system;
    }

    private static String gate(String system) {
        return "hub.delivery.gate." + system;
    }

    private static String listener(String system) {
        return "hub.delivery.parking." + system;
    }
}
