package id.opdhub.ingest.polling;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One address of an application, and what it is asked with. */
final class HttpAskEndpoint extends DefaultEndpoint {

    private final Address address;
    private final Tokens tokens;
    private final AskOptions options;

    HttpAskEndpoint(String uri, HttpAskComponent component, Address address, Tokens tokens, AskOptions options) {
        super(uri, component);
        this.address = address;
        this.tokens = tokens;
        this.options = options;
    }

    @Override
    public Producer createProducer() {
        return new HttpAskProducer(this, address, tokens, options);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("http: asks an application, it starts no route");
    }
}
