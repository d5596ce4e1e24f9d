package id.opdhub.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to a topic of an agency by camel-kafka. What it is handed travels, and nothing else. */
public final class TopicChannel implements AutoCloseable {

    private static final String COMPONENT = "kafka";

    private final FolderTopic topic;
    private final CamelContext camel;
    private AsyncProducer producer;
    private boolean stale;

    TopicChannel(FolderTopic topic, CamelContext camel) {
        this.topic = topic;
        this.camel = camel;
    }

    /** Completes when all in-sync replicas have it, or exceptionally with {@link TopicFailure}. */
    public CompletableFuture<Void> send(String key, Map<String, String> headers, byte[] value) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(value);
        headers.forEach((name, text) -> exchange.getMessage().setHeader(name, bytes(text)));
        exchange.getMessage().setHeader(KafkaConstants.KEY, bytes(key));
        current().process(exchange, doneSync -> settle(exchange, sent));
        return sent;
    }

    private void settle(Exchange exchange, CompletableFuture<Void> sent) {
        Exception failure = exchange.getException();
        if (failure == null) {
            sent.complete(null);
            return;
        }
        TopicFailure known = TopicFailure.of(topic.name(), failure);
        if (known.kind() == TopicFailure.Kind.ACCESS_DENIED) {
            outdate();
        }
        sent.completeExceptionally(known);
    }

    /** A Kafka producer that was denied once stays denied, even when the brokers have changed their mind. */
    private synchronized void outdate() {
        stale = true;
    }

    private synchronized AsyncProducer current() {
        if (stale) {
            close();
        }
        if (producer == null) {
            producer = start();
        }
        return producer;
    }

    private AsyncProducer start() {
        KafkaConfiguration configuration = new KafkaConfiguration();
        configuration.setTopic(topic.name());
        configuration.setKeySerializer(ByteArraySerializer.class.getName());
        configuration.setValueSerializer(ByteArraySerializer.class.getName());
        configuration.setRecordMetadata(false);
        configuration.setUseIterator(false);
        KafkaEndpoint endpoint =
                new KafkaEndpoint("kafka:" + topic.name(), camel.getComponent(COMPONENT, KafkaComponent.class));
        endpoint.setConfiguration(configuration);
        endpoint.setKafkaClientFactory(new SafeProducers(topic.client()));
        try {
            AsyncProducer started = endpoint.createAsyncProducer();
            started.start();
            return started;
        } catch (Exception failure) { // Camel declares no narrower one
            throw new IllegalArgumentException("topic " + topic.name() + " cannot be written: wrong settings", failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.stop();
        }
        producer = null;
        stale = false;
    }
}
