package id.opdhub.delivery.channel;

import java.net.URI;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One address of one system. */
final class DeliverEndpoint extends DefaultEndpoint {

    private final DeliverComponent component;
    private final URI address;

    DeliverEndpoint(String uri, DeliverComponent component, URI address) {
        super(uri, component);
        this.component = component;
        this.address = address;
    }

    @Override
    public Producer createProducer() {
        return new DeliverChannel(this, component, address);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("deliver: is the end of a route, never its beginning");
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }
}
