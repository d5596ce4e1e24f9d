package id.opdhub.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/** One platform route for each destination: from its topic, along lanes, to the delivery stage. */
final class DestinationRoutes {

    private static final String GROUP = "hub-delivery";

    private final CamelContext camel;
    private final StageParts parts;
    private final Map<String, OutboundRoute> outbound = new ConcurrentHashMap<>();

    DestinationRoutes(CamelContext camel, StageParts parts) {
        this.camel = camel;
        this.parts = parts;
    }

    void start(Destination destination) throws Exception {
        String system = destination.id();
        OutboundRoute route = new OutboundRoute(camel, system);
        outbound.put(system, route);
        Parking parking = parts.parking(destination);
        camel.getRegistry().bind(gate(system), destination.circuit());
        camel.getRegistry().bind(listener(system), parking);
        DeliveryStage stage = parts.stage(destination, parking, route);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // A failure is the lanes' to handle: they bring the record again.
                from(address(destination))
                        .routeId(routeId(system))
                        .errorHandler(noErrorHandler())
                        .process(stage);
            }
        });
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
        return "lanes:" + destination.topic() + "?group=" + GROUP
                + "&concurrency=" + destination.system().delivery().concurrency()
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
