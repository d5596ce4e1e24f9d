package id.opdhub.registry.samples;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultExchange;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.folder.CheckedFolder;

/** The routes of one folder on their visit to the scratch context. */
final class ScratchHub implements AutoCloseable {

    private final ScratchCamel scratch;
    private final CheckedFolder folder;

    ScratchHub(ScratchCamel scratch, CheckedFolder folder) {
        this.scratch = scratch;
        this.folder = folder;
        scratch.welcome(folder);
    }

    Optional<FolderFinding> load() {
        return scratch.routes().load(folder);
    }

    /** Runs a sample through the route of a feed, or through {@code out}; what it reached is in the arrivals. */
    Optional<Exception> send(String feed, Object body, Map<String, Object> headers) {
        arrivals().clear();
        return Optional.ofNullable(call(feed, body, headers).getException());
    }

    boolean hasRoute(String feed) {
        return route(feed).isPresent();
    }

    /** The exchange as the route leaves it. */
    Exchange call(String feed, Object body, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(scratch.camel());
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(headers);
        try {
            routeOf(feed).getConsumer().getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return exchange;
    }

    SampleAnswers answers() {
        return scratch.answers();
    }

    Arrivals arrivals() {
        return scratch.arrivals();
    }

    /** Any body as text, in the way that Camel would bring it. */
    String text(Object body) {
        return scratch.camel().getTypeConverter().convertTo(String.class, body);
    }

    @Override
    public void close() {
        scratch.seeOff(folder);
    }

    private Route routeOf(String feed) {
        return route(feed).orElseThrow(() -> new IllegalStateException("a checked folder has a route for " + feed));
    }

    private Optional<Route> route(String feed) {
        String name = folder.folder().id() + "." + feed;
        return scratch.camel().getRoutes().stream()
                .filter(route -> route.getRouteId().equals(name)
                        || route.getEndpoint().getEndpointUri().equals("direct://" + name))
                .findFirst();
    }
}
