package id.opdhub.ingest;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** Where records of one type, from one system, enter the hub. */
class SubmitEndpoint extends DefaultEndpoint {

    private final SubmitComponent component;
    private final String system;
    private final String type;

    SubmitEndpoint(String uri, SubmitComponent component, String system, String type) {
        super(uri, component);
        this.component = component;
        this.system = system;
        this.type = type;
    }

    @Override
    public Producer createProducer() {
        return new SubmitProducer(this, component, system, type);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("submit: ends a route, it starts none");
    }
}
