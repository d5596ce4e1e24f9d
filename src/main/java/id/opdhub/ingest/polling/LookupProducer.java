package id.opdhub.ingest.polling;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

import id.opdhub.mapping.Lookup;

/** Leaves the records of the body enriched, or fails as a whole: none goes on half asked. */
final class LookupProducer extends DefaultProducer {

    private final Lookup lookup;
    private final LookupCall call;

    LookupProducer(Endpoint endpoint, Lookup lookup, LookupCall call) {
        super(endpoint);
        this.lookup = lookup;
        this.call = call;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(call);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(call);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof JsonNode records) {
            exchange.getMessage().setBody(lookup.over(records, call));
        }
    }
}
