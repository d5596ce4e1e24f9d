package id.opdhub.mapping;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One mapping, as a route names it. */
final class MappingEndpoint extends DefaultEndpoint {

    private final Translation translation;

    MappingEndpoint(String uri, MappingComponent component, Translation translation) {
        super(uri, component);
        this.translation = translation;
    }

    @Override
    public Producer createProducer() {
        return new MappingProducer(this, translation);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("mapping: translates a body → write it under `to`, not under `from`");
    }
}
