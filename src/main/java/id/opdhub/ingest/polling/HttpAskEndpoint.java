package id.opdhub.ingest.polling;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.DefaultEndpoint;

/** One address of an application, and what it is asked with. */
final class HttpAskEndpoint extends DefaultEndpoint {

    private final HttpAskComponent component;
    private final HttpEndpoint calls;
    private final AskOptions options;

    HttpAskEndpoint(String uri, HttpAskComponent component, HttpEndpoint calls, AskOptions options) {
        super(uri, component);
        this.component = component;
        this.calls = calls;
        this.options = options;
    }

    @Override
    public Producer createProducer() throws Exception {
        return new HttpAskProducer(this, calls, options, component.secrets());
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("http: asks an application, it starts no route");
    }
}
