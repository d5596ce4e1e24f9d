package id.opdhub.delivery.channel;

import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.log.BrokerFault;
import id.opdhub.log.TopicChannel;
import id.opdhub.log.TopicFailure;

/** Makes one attempt by Kafka and leaves its outcome on the exchange; never throws for what a destination does. */
final class KafkaDeliverChannel extends DefaultAsyncProducer {

    private static final String SUBJECT = "subject";
    /** Of an outcome's reason: {@code kafka-away}, {@code kafka-login-refused}. */
    private static final String REASON = "kafka-";

    private final TopicChannel topic;

    KafkaDeliverChannel(KafkaDeliverEndpoint endpoint, TopicChannel topic) {
        super(endpoint);
        this.topic = topic;
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
            topic.send(
                            delivery.attributes().get(SUBJECT),
                            EventAttributes.kafkaHeaders(
                                    delivery.attributes(), content.get().type().toString()),
                            content.get().bytes())
                    .handle((sent, failure) -> outcome(failure))
                    .thenAccept(outcome -> {
                        exchange.setProperty(Outcome.PROPERTY, outcome);
                        callback.done(false);
                    });
            return false;
        } catch (RuntimeException broken) {
            exchange.setException(broken);
            callback.done(true);
            return true;
        }
    }

    private static Outcome outcome(Throwable failure) {
        if (failure == null) {
            return Outcome.delivered("acknowledged");
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TopicFailure known
                ? outcome(known)
                : Outcome.tryAgain(REASON + BrokerFault.AWAY.code());
    }

    private static Outcome outcome(TopicFailure failure) {
        String reason = REASON + failure.fault().code();
        return switch (failure.kind()) {
            case AWAY -> Outcome.tryAgain(reason);
            case ACCESS_DENIED -> Outcome.of(Kind.ACCESS_DENIED, reason);
            case TOO_LARGE -> Outcome.of(Kind.REFUSED, "too-large");
        };
    }

    @Override
    protected void doStop() throws Exception {
        topic.close();
        super.doStop();
    }
}
