package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Topics that are there already may be anything: the hub says each way in which they are not what it needs. */
class TopicAdminIT {

    private final KafkaClient client = SharedLog.shared().client();

    @Test
    void namesEachDifferenceOfATopicThatWasThere() throws Exception {
        try (Admin admin = Admin.create(client.settings());
                TopicAdmin topics =
                        new TopicAdmin(client.settings(), SharedLog.shared().settings())) {
            NewTopic there = new NewTopic("hub.deliveries.lama", 2, (short) 1)
                    .configs(Map.of("retention.ms", "3600000", "cleanup.policy", "compact"));
            admin.createTopics(List.of(there)).all().get();

            topics.ensureDeliveries(List.of("lama"));

            assertThat(topics.differences())
                    .extracting(TopicDifference::setting, TopicDifference::found)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("partitions", "2"),
                            org.assertj.core.groups.Tuple.tuple("cleanup.policy", "compact"),
                            org.assertj.core.groups.Tuple.tuple("max.message.bytes", "1048588"),
                            org.assertj.core.groups.Tuple.tuple("retention.ms", "3600000"));
        }
    }

    @Test
    void findsNothingAboutTopicsThatItMade() {
        try (TopicAdmin topics =
                new TopicAdmin(client.settings(), SharedLog.shared().settings())) {
            topics.ensureShared();
            topics.ensureDeliveries(List.of("baru"));

            assertThat(topics.differences()).isEmpty();
        }
    }

    @Test
    void namesOffsetsThatAreForgottenBeforeTheRecords() {
        TopicSettings years = new TopicSettings("lama", 1, 1, (short) 1, Duration.ofDays(1000));
        try (TopicAdmin topics = new TopicAdmin(client.settings(), years)) {
            topics.ensureShared();

            assertThat(topics.differences())
                    .extracting(TopicDifference::setting)
                    .containsExactly("offsets.retention.minutes");
        }
    }

    @Test
    void tellsWhereTheLogBegins() throws Exception {
        try (Admin admin = Admin.create(client.settings());
                TopicAdmin topics =
                        new TopicAdmin(client.settings(), SharedLog.shared().settings());
                KafkaAppender appender = new KafkaAppender(client.settings(), Duration.ofSeconds(10))) {
            admin.createTopics(List.of(new NewTopic("mulai", 2, (short) 1)))
                    .all()
                    .get();
            LogEntry entry = new LogEntry("mulai", "kunci", Map.of(), new byte[] {1});
            appender.append(entry).join();
            LogPosition second = appender.append(entry).join();
            int partition = second.partition();

            admin.deleteRecords(Map.of(
                            new TopicPartition("mulai", partition), RecordsToDelete.beforeOffset(second.offset())))
                    .all()
                    .get();

            assertThat(topics.starts("mulai")).isEqualTo(Map.of(partition, 1L, 1 - partition, 0L));
        }
    }

    @Test
    void letsNoFolderReadOrWriteTheHubsOwnTopics() {
        FolderTopics topics = SharedLog.shared().folderTopics();

        assertThatThrownBy(() -> topics.named("hub.records", new java.util.HashMap<>()))
                .hasMessageContaining("the hub's own");
    }

    @Test
    void givesOtherBrokersNothingOfTheHubsOwnAccess() {
        Map<String, Object> options = new java.util.HashMap<>(Map.of(
                "brokers", "kafka.agam.example:9093", "securityProtocol", "SASL_SSL", "saslJaasConfig", "x", "y", "z"));

        FolderTopic topic = SharedLog.shared().folderTopics().named("siak.lahir", options);

        assertThat(topic.client().settings())
                .containsOnly(
                        Map.entry("bootstrap.servers", "kafka.agam.example:9093"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.jaas.config", "x"));
        assertThat(options).containsOnlyKeys("y");
    }
}
