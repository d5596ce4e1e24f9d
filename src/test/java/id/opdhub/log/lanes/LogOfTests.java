package id.opdhub.log.lanes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.util.FileSystemUtils;

import id.opdhub.log.EmbeddedBroker;
import id.opdhub.log.KafkaClient;

/** One real broker for all tests of lanes in this JVM; each test has topics of its own. */
final class LogOfTests {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final LogOfTests SHARED = start();

    private final KafkaClient client;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    private LogOfTests(KafkaClient client) {
        Object bootstrapServers = client.settings().get("bootstrap.servers");
        // Not idempotent: on a topic this young that producer gets stuck on a first batch that came too early.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.idempotence",
                false,
                "max.in.flight.requests.per.connection",
                1);
        this.client = client;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Another log, for a test that stops its broker. */
    static LogOfTests at(KafkaClient client) {
        return new LogOfTests(client);
    }

    void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }

    static LogOfTests shared() {
        return SHARED;
    }

    KafkaClient client() {
        return client;
    }

    /** A name that no other test has. */
    String name(String prefix) {
        return prefix + "-" + NAMES.incrementAndGet();
    }

    String topic(int partitions) {
        String name = name("topic");
        create(name, partitions);
        return name;
    }

    void create(String topic, int partitions) {
        answer(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all());
    }

    void append(String topic, String key, String body) {
        producer.send(new ProducerRecord<>(topic, key, body));
    }

    void appendTo(String topic, int partition, String key, String body) {
        producer.send(new ProducerRecord<>(topic, partition, key, body));
    }

    /** Appends numbered bodies, the keys in turn; ends when all are durable. */
    void append(String topic, int keys, int from, int to) {
        IntStream.range(from, to).forEach(number -> append(topic, "key" + number % keys, "" + number));
        producer.flush();
    }

    void flush() {
        producer.flush();
    }

    /** How far a group has committed in all partitions together; a partition without a commit counts nothing. */
    long committed(String group, String topic) {
        return offsets(group).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    Optional<Long> committed(String group, String topic, int partition) {
        return Optional.ofNullable(offsets(group).get(new TopicPartition(topic, partition)))
                .map(OffsetAndMetadata::offset);
    }

    int members(String group) {
        return answer(admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members()
                .size();
    }

    void deleteBefore(String topic, int partition, long offset) {
        answer(admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static LogOfTests start() {
        try {
            Path folder = Files.createTempDirectory("lanes-log");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return at(new KafkaClient(Map.of("bootstrap.servers", broker.bootstrapServers())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
