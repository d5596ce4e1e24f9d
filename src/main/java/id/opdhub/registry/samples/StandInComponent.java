package id.opdhub.registry.samples;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultComponent;

/** Plays a component that reaches the outside: whatever its options, it only notes what it is handed. */
class StandInComponent extends DefaultComponent {

    private final String scheme;
    private final Arrivals arrivals;

    StandInComponent(String scheme, Arrivals arrivals) {
        this.scheme = scheme;
        this.arrivals = arrivals;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        parameters.clear();
        return new StandInEndpoint(uri, this, remaining);
    }

    /** The exchange goes on as it came: a look-up's answer is the sample itself. */
    void take(String target, Exchange exchange) {
        arrivals.add(new Arrival(
                scheme,
                target,
                Optional.ofNullable(exchange.getMessage().getBody()),
                Optional.ofNullable(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))));
    }
}
