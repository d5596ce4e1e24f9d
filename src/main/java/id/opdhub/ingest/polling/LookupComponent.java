package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.mapping.Lookup;
import id.opdhub.mapping.Mappings;
import id.opdhub.registry.Secrets;

/**
 * A folder's {@code to: lookup:<address>}, which its registry qualifies to {@code lookup:<system>/<version>/<address>}:
 * asks another application about each record on its way to {@code submit:}.
 */
public final class LookupComponent extends DefaultComponent {

    private static final int PARTS = 3;
    private static final String FIELD = "body.";
    /** The last of a payload's questions is asked when its time is nearly over. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    private final Mappings mappings;
    private final Secrets secrets;
    private final PollSettings settings;
    private ScheduledExecutorService timer;
    private HttpCalls calls;

    public LookupComponent(Mappings mappings, Secrets secrets, PollSettings settings) {
        this.mappings = mappings;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        timer = getCamelContext().getExecutorServiceManager().newScheduledThreadPool(this, "lookup-deadlines", 1);
        calls = new HttpCalls(
                getCamelContext(), timer, (int) settings.maxAnswer().toBytes());
    }

    @Override
    protected void doShutdown() throws Exception {
        getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        super.doShutdown();
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("lookup: stands outside a folder");
        }
        Lookup lookup = mappings.lookup(parts[0] + "/" + parts[1] + "/", parameters);
        Map<String, Text> fields = fields(parameters);
        AskOptions options = AskOptions.taken(parameters);
        Duration timeout = options.timeout().compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : options.timeout();
        Address address = calls.to(parts[2], timeout);
        Tokens tokens = new Tokens(options.tokens(), secrets, calls, timeout);
        LookupCall call = new LookupCall(address, tokens, options.question(), fields, settings.accessWait());
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
