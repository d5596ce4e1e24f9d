package id.opdhub.registry.samples;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultProducer;

import id.opdhub.mapping.unpacking.SealedData;

/**
 * Plays an application that is asked: its answer is the sample. Where answers are sealed, so may the sample be, with the
 * name of the variable in place of the salt; or the content stands open at that place.
 */
final class AskStandIn extends StandInComponent {

    private static final Pattern VARIABLE = Pattern.compile("\\{env:([A-Z0-9_]+)}");

    AskStandIn(String scheme, Arrivals arrivals) {
        super(scheme, arrivals);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Optional<SealedData> sealed = Optional.ofNullable(parameters.get("sealed"))
                .map(place -> new SealedData(JsonPointer.compile(place.toString())));
        String salt = VARIABLE.matcher(String.valueOf(parameters.get("salt"))).replaceAll("$1");
        parameters.clear();
        return new StandInEndpoint(uri, this, remaining) {
            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {
                    @Override
                    public void process(Exchange exchange) {
                        sealed.ifPresent(data -> open(exchange, data, salt));
                        take(remaining, exchange);
                    }
                };
            }
        };
    }

    private static void open(Exchange exchange, SealedData data, String salt) {
        byte[] sample = exchange.getMessage().getBody(byte[].class);
        JsonNode content = data.at(sample);
        byte[] opened = content.isContainerNode()
                ? content.toString().getBytes(StandardCharsets.UTF_8)
                : data.open(sample, salt);
        exchange.getMessage().setBody(opened);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
    }
}
