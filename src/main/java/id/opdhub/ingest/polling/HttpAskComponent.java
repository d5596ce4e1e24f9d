package id.opdhub.ingest.polling;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.registry.Secrets;

/**
 * A folder's {@code to: http:<address>}, which its registry qualifies to
 * {@code http-ask:<system>/<version>/<address>}: asks an application for one page and leaves it as the body. Secrets are
 * named in it, not held: they stand in no endpoint's name.
 */
public final class HttpAskComponent extends DefaultComponent {

    private static final int PARTS = 3;

    private final Secrets secrets;
    private final PollSettings settings;
    private ScheduledExecutorService timer;
    private HttpCalls calls;

    public HttpAskComponent(Secrets secrets, PollSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        timer = getCamelContext().getExecutorServiceManager().newScheduledThreadPool(this, "http-ask-deadlines", 1);
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
            throw new IllegalArgumentException("http: stands outside a folder");
        }
        AskOptions options = AskOptions.taken(parameters);
        Tokens tokens = new Tokens(options.tokens(), secrets, calls, options.timeout());
        return new HttpAskEndpoint(uri, this, calls.to(parts[2], options.timeout()), tokens, options);
    }
}
