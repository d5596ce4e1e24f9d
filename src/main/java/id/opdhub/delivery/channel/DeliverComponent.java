package id.opdhub.delivery.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.registry.Secrets;

/** {@code deliver:<system>/<version>/<url>}: the end of an outbound route that brings a record by HTTP. */
public final class DeliverComponent extends DefaultComponent {

    private static final int PARTS = 3;

    private final HttpAttempts http;
    private final Secrets secrets;
    private final Signing signing;
    private final Clock clock;
    private final Executor afterwards;

    /** @param afterwards runs what a route does after the attempt, which may block */
    public DeliverComponent(HttpAttempts http, Secrets secrets, Clock clock, Executor afterwards) {
        this.http = http;
        this.secrets = secrets;
        this.signing = new Signing(secrets);
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** The address belongs to the agency: Camel must not sort, decode or encode it. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> properties) {
        String[] parts =
                uri.substring(uri.indexOf(':') + 1).replaceFirst("^//", "").split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("deliver: wants <system>/<version>/<address>");
        }
        return new DeliverEndpoint(uri, this, address(parts[0], parts[2]));
    }

    /** Says whose address is wrong, not the address: it may hold a secret. */
    private static URI address(String system, String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException("deliver: of " + system + " is not a web address");
        }
        throw new IllegalArgumentException("deliver: of " + system + " is not an http or https address");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return createEndpoint(uri, parameters);
    }

    HttpAttempts http() {
        return http;
    }

    Secrets secrets() {
        return secrets;
    }

    Signing signing() {
        return signing;
    }

    Clock clock() {
        return clock;
    }

    Executor afterwards() {
        return afterwards;
    }
}
