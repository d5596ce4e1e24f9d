package id.opdhub.ingest;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;

import id.opdhub.registry.Swaps;

/** Calls the route of a feed, {@code direct:<system>.<feed>}, which is not replaced meanwhile. */
class FeedRoutes {

    private final ProducerTemplate routes;
    private final Swaps swaps;

    FeedRoutes(ProducerTemplate routes, Swaps swaps) {
        this.routes = routes;
        this.swaps = swaps;
    }

    /** The exchange as the route leaves it, with what went wrong. */
    Exchange call(FeedName feed, Processor filling) {
        return swaps.use(feed.system(), () -> routes.send(name(feed), filling));
    }

    boolean exists(FeedName feed) {
        return routes.getCamelContext().hasEndpoint(name(feed)) != null;
    }

    static String name(FeedName feed) {
        return "direct:" + feed.system() + "." + feed.feed();
    }
}
