package id.opdhub.registry.samples;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultProducer;

import id.opdhub.mapping.Lookup;
import id.opdhub.mapping.Mappings;

/** Plays an application that is asked about records: its answers stand beside the sample. */
final class LookupStandIn extends StandInComponent {

    private static final int PARTS = 3;

    private final Mappings mappings;
    private final SampleAnswers answers;

    LookupStandIn(String scheme, Arrivals arrivals, Mappings mappings, SampleAnswers answers) {
        super(scheme, arrivals);
        this.mappings = mappings;
        this.answers = answers;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        Lookup lookup = mappings.lookup(parts[0] + "/" + parts[1] + "/", parameters);
        parameters.clear();
        return new StandInEndpoint(uri, this, remaining) {
            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) {
                        if (exchange.getMessage().getBody() instanceof JsonNode records) {
                            exchange.getMessage().setBody(lookup.over(records, answers::next));
                        }
                    }
                };
            }
        };
    }
}
