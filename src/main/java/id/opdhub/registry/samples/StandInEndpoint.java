package id.opdhub.registry.samples;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** An endpoint of a {@link StandInComponent}: its consumer waits for samples and polls nothing. */
class StandInEndpoint extends DefaultEndpoint {

    private final StandInComponent standIn;
    private final String target;

    StandInEndpoint(String uri, StandInComponent standIn, String target) {
        super(uri, standIn);
        this.standIn = standIn;
        this.target = target;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                standIn.take(target, exchange);
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DefaultConsumer(this, processor);
    }
}
