package id.opdhub.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

import id.opdhub.log.EmbeddedBroker;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.LogEntry;

/** One real broker for the tests of delivery in this JVM; each test has a system of its own. */
final class RealLog {

    private static final int PARTITIONS = 3;
    private static final RealLog SHARED = start();

    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;

    private RealLog(String bootstrapServers) {
        settings = Map.of("bootstrap.servers", bootstrapServers);
        // Not idempotent: on a topic this young that producer gets stuck on a first batch that came too early.
        Map<String, Object> producing = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.idempotence",
                false,
                "max.in.flight.requests.per.connection",
                1);
        producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static RealLog shared() {
        return SHARED;
    }

    KafkaClient client() {
        return new KafkaClient(settings);
    }

    void create(String topic) {
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            // An idempotent producer never recovers from a batch sent before there was a leader.
            Awaitility.await().ignoreExceptions().until(() -> hasLeaders(admin, topic));
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean hasLeaders(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .allMatch(partition -> partition.leader() != null);
    }

    /** Records of some keys in turn, their ids numbered: {@code e-0}, {@code e-1}, … */
    void append(String topic, int keys, int from, int to) {
        for (int number = from; number < to; number++) {
            append(Deliverables.entry(topic, "warga:" + number % keys, "e-" + number));
        }
        producer.flush();
    }

    private void append(LogEntry entry) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(entry.topic(), entry.key().getBytes(StandardCharsets.UTF_8), entry.body());
        entry.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    /** As when records have stayed for as long as their topic keeps them. */
    void letGo(String topic) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, RecordsToDelete> everything = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                everything.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(everything).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RealLog start() {
        try {
            Path folder = Files.createTempDirectory("delivery-log");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return new RealLog(broker.bootstrapServers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
