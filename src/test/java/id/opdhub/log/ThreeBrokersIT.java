package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster with the default settings, what is acknowledged is on two brokers at least, or nothing is acknowledged. */
class ThreeBrokersIT {

    private static final TopicSettings SETTINGS = new TopicSettings("hub", 1, 1, (short) 3, Duration.ofDays(30));

    private static ThreeBrokers brokers;

    @BeforeAll
    static void start(@TempDir Path folder) {
        brokers = new ThreeBrokers(folder);
    }

    @AfterAll
    static void stop() {
        brokers.close();
    }

    @Test
    void acknowledgesWithOneBrokerGoneAndNotWithTwo() {
        try (TopicAdmin admin = new TopicAdmin(client(), SETTINGS);
                KafkaAppender log = new KafkaAppender(client(), Duration.ofSeconds(8))) {
            admin.ensureShared();
            assertThat(admin.differences()).isEmpty();
            LogEntry entry = new LogEntry("hub.records", "k", Map.of(), new byte[] {1});

            brokers.stop(3);
            assertThat(log.append(entry)).succeedsWithin(Duration.ofSeconds(30));
            brokers.stop(2);
            assertThatThrownBy(() -> log.append(entry).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LogUnavailable.class);

            brokers.start(2);
            brokers.start(3);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(log.append(entry)).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void namesATopicThatIsKeptOnFewerBrokers() throws Exception {
        try (Admin admin = Admin.create(client());
                TopicAdmin hub = new TopicAdmin(client(), SETTINGS)) {
            NewTopic there = SETTINGS.plan("hub.deliveries.lama", 1).toCreate();
            admin.createTopics(List.of(new NewTopic(there.name(), 1, (short) 1)
                            .configs(Map.of(
                                    "retention.ms",
                                    "2592000000",
                                    "max.message.bytes",
                                    there.configs().get("max.message.bytes")))))
                    .all()
                    .get();

            hub.ensureDeliveries(List.of("lama"));

            assertThat(hub.differences())
                    .containsExactly(
                            new TopicDifference("hub.deliveries.lama", "replication.factor", "1", "3"),
                            new TopicDifference("hub.deliveries.lama", "min.insync.replicas", "1", "2"));
        }
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", brokers.addresses());
    }
}
