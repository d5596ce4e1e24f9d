package id.opdhub.log.lanes;

import java.time.Duration;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A hub with nothing but lanes and the routes that a test gives it. */
final class LanesHub implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final LanesComponent lanes;

    LanesHub() {
        this(new LanesComponent(LogOfTests.shared().client()));
    }

    LanesHub(LanesComponent lanes) {
        this.lanes = lanes;
        lanes.setSessionTimeout(Duration.ofSeconds(6));
        camel.addComponent("lanes", lanes);
        camel.getShutdownStrategy().setTimeout(20);
        camel.start();
    }

    LanesHub bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
        return this;
    }

    /** Adds a running route; its errors are its end, as in the hub. */
    LanesHub route(String uri, Processor processor) {
        return route("route-" + camel.getRoutesSize(), uri, processor);
    }

    LanesHub route(String id, String uri, Processor processor) {
        try {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from(uri).routeId(id).process(processor);
                }
            });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    LanesComponent lanes() {
        return lanes;
    }

    CamelContext camel() {
        return camel;
    }

    LaneState state(String topic) {
        return lanes.states().stream()
                .filter(state -> state.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    /** Dies as by {@code kill -9}: nothing more is handed on or committed, and the group only learns it by silence. */
    void crash() {
        lanes.abandon();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
