package id.opdhub.ingest;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;

import id.opdhub.registry.Swaps;

/** Calls the route of a feed, {@code direct:<system>.<feed>}; one that is being replaced just now is waited for. */
class FeedRoutes {

    private final ProducerTemplate routes;
    private final Swaps swaps;

    FeedRoutes(ProducerTemplate routes, Swaps swaps) {
        this.routes = routes;
        this.swaps = swaps;
    }

    /** The exchange as the route leaves it, with what went wrong. */
    Exchange call(FeedName feed, Processor filling) {
        String route = name(feed);
        Exchange done = routes.send(route, filling);
        boolean isMissed = done.getException() instanceof DirectConsumerNotAvailableException;
        return isMissed && swaps.awaitEnd(feed.system()) ? routes.send(route, filling) : done;
    }

    static String name(FeedName feed) {
        return "direct:" + feed.system() + "." + feed.feed();
    }
}
