package id.opdhub.delivery.channel;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

import id.opdhub.delivery.channel.HttpAttempts.Reading;
import id.opdhub.http.CallFailure;
import id.opdhub.registry.DeliverySettings;

/** Makes one attempt by HTTP and leaves its outcome on the exchange; never throws for what a destination does. */
final class DeliverChannel extends DefaultAsyncProducer {

    private final DeliverComponent component;
    private final URI address;

    DeliverChannel(DeliverEndpoint endpoint, DeliverComponent component, URI address) {
        super(endpoint);
        this.component = component;
        this.address = address;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Delivery delivery = Delivery.of(exchange);
            Optional<Content> content = Content.of(exchange.getMessage(), delivery);
            if (content.isEmpty() || Rehearsal.takes(exchange, content.get())) {
                callback.done(true);
                return true;
            }
            // A folder's next step may block: not on the client's thread or its clock, which serve every destination.
            attempt(
                            delivery,
                            content.get(),
                            OwnHeaders.of(
                                    exchange.getMessage(), delivery.system().id(), component.secrets()))
                    .thenAcceptAsync(
                            outcome -> {
                                exchange.setProperty(Outcome.PROPERTY, outcome);
                                callback.done(false);
                            },
                            component.afterwards());
            return false;
        } catch (RuntimeException broken) {
            exchange.setException(broken);
            callback.done(true);
            return true;
        }
    }

    private CompletableFuture<Outcome> attempt(Delivery delivery, Content content, Map<String, String> own) {
        Map<String, String> headers = headers(delivery, content);
        headers.putAll(own);
        DeliverySettings settings = delivery.system().delivery();
        Reading reading =
                new Reading(settings.timeout(), settings.deliveredWhen().isPresent());
        return component
                .http()
                .post(address, headers, content, reading)
                .handle((answer, failure) -> failure == null ? outcome(answer, delivery) : outcome(failure, delivery));
    }

    private Map<String, String> headers(Delivery delivery, Content content) {
        Map<String, String> headers = EventAttributes.headers(delivery.attributes());
        String id = EventAttributes.encode(delivery.id());
        headers.putAll(component.signing().headers(delivery.system(), id, now(), content.bytes()));
        Optional.ofNullable(delivery.attributes().get("traceparent"))
                .ifPresent(trace -> headers.put("traceparent", trace));
        return headers;
    }

    private Outcome outcome(Answer answer, Delivery delivery) {
        DeliverySettings settings = delivery.system().delivery();
        Outcome outcome = answer.outcome(settings.conflict(), now());
        return answer.isSuccess()
                ? settings.deliveredWhen()
                        .map(condition -> Reply.meaning(condition, answer.body()))
                        .orElse(outcome)
                : outcome;
    }

    private Outcome outcome(Throwable failure, Delivery delivery) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AnswerTooLong tooLong) {
            return outcome(tooLong.answer(), delivery);
        }
        return Outcome.tryAgain(cause instanceof Exception known ? CallFailure.reason(known) : "io");
    }

    private Instant now() {
        return component.clock().instant();
    }
}
