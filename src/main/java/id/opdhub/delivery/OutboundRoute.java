package id.opdhub.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.ObjectHelper;

import id.opdhub.delivery.channel.Delivery;
import id.opdhub.delivery.channel.EventAttributes;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.mapping.MappingFailure;

/** Hands a delivery to the folder's own route, {@code direct:<system>.out}, and reads from its end how it went. */
final class OutboundRoute implements AutoCloseable {

    /** What a folder's other steps, as a look-up before the delivery, may take on top. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(30);

    private final CamelContext camel;
    private final AsyncProducer producer;

    OutboundRoute(CamelContext camel, String system) throws Exception {
        this.camel = camel;
        // Without a route the attempt fails at once, instead of blocking a thread until there is one.
        this.producer =
                camel.getEndpoint("direct:" + system + ".out?block=false").createAsyncProducer();
        producer.start();
    }

    /** How the attempt ended; never exceptional, and never without end. */
    CompletableFuture<Outcome> bring(Delivery delivery) {
        Exchange exchange = exchange(camel, delivery);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        producer.process(exchange, doneSync -> outcome.complete(outcomeOf(exchange)));
        Duration longest = delivery.system().delivery().timeout().plus(ALLOWANCE);
        return outcome.completeOnTimeout(Outcome.tryAgain("route-timeout"), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Exchange exchange(CamelContext camel, Delivery delivery) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(Delivery.PROPERTY, delivery);
        exchange.getMessage().setBody(delivery.data());
        EventAttributes.headers(delivery.attributes()).forEach(exchange.getMessage()::setHeader);
        return exchange;
    }

    static Outcome outcomeOf(Exchange exchange) {
        if (exchange.getException() != null) {
            return failed(exchange.getException());
        }
        Outcome left = exchange.getProperty(Outcome.PROPERTY, Outcome.class);
        if (left != null) {
            return left;
        }
        Object body = exchange.getMessage().getBody();
        boolean nothing = body == null || body instanceof JsonNode tree && tree.isNull();
        return nothing ? Outcome.of(Kind.SKIPPED, "nothing-to-send") : Outcome.undeliverable("no-outcome");
    }

    private static Outcome failed(Exception failure) {
        MappingFailure mapping = ObjectHelper.getException(MappingFailure.class, failure);
        if (mapping != null) {
            return Outcome.undeliverable("mapping-failed").at(mapping.file() + ":" + mapping.line());
        }
        return Outcome.tryAgain(failure instanceof DirectConsumerNotAvailableException ? "no-route" : "route-failed");
    }

    @Override
    public void close() {
        producer.stop();
    }
}
