package id.opdhub.ingest.polling;

import java.time.Duration;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One feed that the hub fetches, and how often. */
final class PollEndpoint extends DefaultEndpoint {

    private final PollComponent component;
    private final PolledFeed feed;
    private final Duration period;

    PollEndpoint(String uri, PollComponent component, PolledFeed feed, Duration period) {
        super(uri, component);
        this.component = component;
        this.feed = feed;
        this.period = period;
    }

    @Override
    public Consumer createConsumer(Processor route) {
        return new PollConsumer(this, route);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("timer: starts a route, it ends none");
    }

    PollComponent component() {
        return component;
    }

    PolledFeed feed() {
        return feed;
    }

    Duration period() {
        return period;
    }
}
