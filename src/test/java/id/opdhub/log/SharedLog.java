package id.opdhub.log;

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

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.util.FileSystemUtils;

/** One real broker for the tests of this JVM that meet applications' topics, and what the hub has of it. */
public final class SharedLog {

    private static final SharedLog SHARED = start();

    private final KafkaClient client;
    private final TopicSettings settings = new TopicSettings("hub", 1, 1, (short) 1, Duration.ofDays(30));
    private final TopicAdmin admin;
    private final Appender appender;

    private SharedLog(String bootstrapServers) {
        client = new KafkaClient(Map.of("bootstrap.servers", bootstrapServers));
        admin = new TopicAdmin(client.settings(), settings);
        admin.ensureShared();
        appender = new KafkaAppender(client.settings(), Duration.ofSeconds(15));
    }

    public static SharedLog shared() {
        return SHARED;
    }

    public KafkaClient client() {
        return client;
    }

    public Topics topics() {
        return new Topics(settings.prefix());
    }

    public FolderTopics folderTopics() {
        return new FolderTopics(client, topics(), admin);
    }

    public Appender appender() {
        return appender;
    }

    TopicSettings settings() {
        return settings;
    }

    public void write(String topic, String key, String text) {
        appender.append(new LogEntry(topic, key, Map.of(), text.getBytes(StandardCharsets.UTF_8)))
                .join();
    }

    /** Where a group goes on after a restart. */
    public Optional<Long> committed(String group, String topic) {
        try (Admin asking = Admin.create(client.settings())) {
            OffsetAndMetadata offset = asking.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, 0));
            return Optional.ofNullable(offset).map(OffsetAndMetadata::offset);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All that is in a topic now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return TopicContents.read(client, topic);
    }

    private static SharedLog start() {
        try {
            Path folder = Files.createTempDirectory("shared-log");
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return new SharedLog(broker.bootstrapServers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
