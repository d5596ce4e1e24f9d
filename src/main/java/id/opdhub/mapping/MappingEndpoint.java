package id.opdhub.mapping;

import java.util.Optional;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.mapping.writing.Form;

/** One mapping, as a route names it. */
final class MappingEndpoint extends DefaultEndpoint {

    private final Translation translation;
    private final Optional<Form> form;

    MappingEndpoint(String uri, MappingComponent component, Translation translation, Optional<Form> form) {
        super(uri, component);
        this.translation = translation;
        this.form = form;
    }

    @Override
    public Producer createProducer() {
        return new MappingProducer(this, translation, form);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("mapping: translates a body → write it under `to`, not under `from`");
    }
}
