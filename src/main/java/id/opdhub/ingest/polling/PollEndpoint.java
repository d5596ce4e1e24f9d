package id.opdhub.ingest.polling;

import java.time.Duration;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One feed that the hub fetches, and how often. */
final class PollEndpoint extends DefaultEndpoint {

    private final PollComponent component;
    private final PolledFeed feed;
    private final Duration period;
    private final Source source;

    /** Where the pages of a round come from. */
    @FunctionalInterface
    interface Source {
        /** Takes the next page through the route, every receipt included. */
        void take(Asked asked, Exchange exchange, Processor route) throws Exception;
    }

    PollEndpoint(String uri, PollComponent component, PolledFeed feed, Duration period, Source source) {
        super(uri, component);
        this.component = component;
        this.feed = feed;
        this.period = period;
        this.source = source;
    }

    @Override
    public Consumer createConsumer(Processor route) {
        return new PollConsumer(this, route);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("timer: or file: starts a route, it ends none");
    }

    PollComponent component() {
        return component;
    }

    PolledFeed feed() {
        return feed;
    }

    Source source() {
        return source;
    }

    Duration period() {
        return period;
    }
}
