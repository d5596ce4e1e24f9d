package id.opdhub.ingest.polling;

import java.util.Map;

import org.apache.camel.Endpoint;

import id.opdhub.registry.Secrets;

/**
 * A folder's {@code to: http:<address>}, which its registry qualifies to
 * {@code http-ask:<system>/<version>/<address>}: asks an application for one page and leaves it as the body. Secrets are
 * named in it, not held: they stand in no endpoint's name.
 */
public final class HttpAskComponent extends CallingComponent {

    public HttpAskComponent(Secrets secrets, PollSettings settings) {
        super(secrets, settings);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String[] parts = parts(remaining);
        AskOptions options = AskOptions.taken(parameters);
        Tokens tokens = new Tokens(options.tokens(), secrets(), calls(), options.timeout());
        return new HttpAskEndpoint(uri, this, calls().to(parts[2], options.timeout()), tokens, options);
    }
}
