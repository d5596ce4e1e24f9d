package id.opdhub.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends through one idempotent producer that waits for all in-sync replicas. */
final class KafkaAppender implements Appender, AutoCloseable {

    /** In bytes; topics take as much. */
    static final int LARGEST_RECORD = 2 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;

    KafkaAppender(Map<String, Object> client, Duration deliveryTimeout) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With more, the first batches of a topic that is new can overtake each other, and never get in again
        // (KAFKA-14359).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.LARGEST_REJECTION);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<LogPosition> append(LogEntry entry) {
        CompletableFuture<LogPosition> appended = new CompletableFuture<>();
        try {
            producer.send(record(entry), (metadata, failure) -> {
                if (failure == null) {
                    appended.complete(new LogPosition(metadata.topic(), metadata.partition(), metadata.offset()));
                } else {
                    appended.completeExceptionally(refused(entry.topic(), failure));
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            appended.completeExceptionally(refused(entry.topic(), failure));
        }
        return appended;
    }

    private static LogUnavailable refused(String topic, Exception failure) {
        return failure instanceof RecordTooLargeException
                ? new EntryTooLarge(topic, failure)
                : new LogUnavailable(topic, failure);
    }

    private static ProducerRecord<byte[], byte[]> record(LogEntry entry) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(entry.topic(), entry.key().getBytes(StandardCharsets.UTF_8), entry.body());
        entry.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
