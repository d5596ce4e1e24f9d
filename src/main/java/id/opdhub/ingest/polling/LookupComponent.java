package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.mapping.Lookup;
import id.opdhub.mapping.Mappings;
import id.opdhub.registry.Secrets;

/**
 * A folder's {@code to: lookup:<address>}, which its registry qualifies to {@code lookup:<system>/<version>/<address>}:
 * asks another application about each record on its way to {@code submit:}.
 */
public final class LookupComponent extends CallingComponent {

    private static final String FIELD = "body.";
    /** The last of a payload's questions is asked when its time is nearly over. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    private final Mappings mappings;

    public LookupComponent(Mappings mappings, Secrets secrets, PollSettings settings) {
        super(secrets, settings);
        this.mappings = mappings;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = parts(remaining);
        Lookup lookup = mappings.lookup(parts[0] + "/" + parts[1] + "/", parameters);
        Map<String, Text> fields = fields(parameters);
        AskOptions options = AskOptions.taken(parameters);
        Duration timeout = options.timeout().compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : options.timeout();
        Address address = calls().to(parts[2], timeout);
        Tokens tokens = new Tokens(options.tokens(), secrets(), calls(), timeout);
        LookupCall call = new LookupCall(
                address, tokens, options.question(), fields, settings().accessWait());
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                return new LookupProducer(this, lookup, call);
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                throw new UnsupportedOperationException("lookup: asks about records, it starts no route");
            }
        };
    }

    private static Map<String, Text> fields(Map<String, Object> parameters) {
        Map<String, Text> fields = new TreeMap<>();
        parameters.keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .toList()
                .forEach(name -> fields.put(
                        name.substring(FIELD.length()),
                        new Text(parameters.remove(name).toString())));
        return fields;
    }
}
