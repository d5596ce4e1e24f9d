package id.opdhub.log;

import java.time.Duration;
import java.util.Properties;

import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Gives camel-kafka producers with the settings that lose and reorder nothing, whatever else is configured. */
final class SafeProducers extends DefaultKafkaClientFactory {

    /** Brokers that take longer are away: the delivery stage holds, probes and tells. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int LARGEST = 16 * 1024 * 1024;

    private final KafkaClient client;

    SafeProducers(KafkaClient client) {
        this.client = client;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Camel declares it
    public Producer getProducer(Properties settings) {
        settings.putAll(client.settings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // With more, the first batches of a topic that is new can overtake each other (KAFKA-14359).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST.toMillis() / 2);
        return super.getProducer(settings);
    }

    @Override
    public String getBrokers(org.apache.camel.component.kafka.KafkaConfiguration configuration) {
        return null;
    }
}
