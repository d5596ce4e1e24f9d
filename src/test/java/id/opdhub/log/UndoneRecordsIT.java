package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits in a topic is known to the log, also where nobody reads it. */
class UndoneRecordsIT {

    private static final String GROUP = "hub-delivery";
    private static final String TOPIC = "hub.deliveries.simpeg-agam";

    @TempDir
    Path folder;

    @Test
    void countsWhatAGroupHasNotDone() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Instant now = Instant.now();
            UndoneRecords undone = new UndoneRecords(admin, Map.of("bootstrap.servers", broker.bootstrapServers()));
            assertThat(undone.of(GROUP, TOPIC, now).join()).isEqualTo(Undone.NOTHING);

            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
            append(broker, 0, 4);
            append(broker, 1, 3);
            assertThat(undone.of(GROUP, TOPIC, now).join().records()).isEqualTo(7);

            var committed = Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(3));
            admin.alterConsumerGroupOffsets(GROUP, committed).all().get();
            assertThat(undone.of(GROUP, TOPIC, now).join().records()).isEqualTo(4);
        }
    }

    @Test
    void tellsHowNearTheOldestIsToTheEndOfItsRetention() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<String, String> tenDays = Map.of("retention.ms", "864000000");
            NewTopic topic = new NewTopic(TOPIC, 2, (short) 1).configs(tenDays);
            admin.createTopics(List.of(topic)).all().get();
            append(broker, 0, 4);
            UndoneRecords undone = new UndoneRecords(admin, Map.of("bootstrap.servers", broker.bootstrapServers()));

            Undone later = undone.of(GROUP, TOPIC, Instant.now().plus(Duration.ofDays(6)))
                    .join();
            assertThat(later.oldest())
                    .get(InstanceOfAssertFactories.INSTANT)
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(later.retentionUsed()).isCloseTo(0.6, Offset.offset(0.01));

            retain(admin, "retention.bytes", "100");
            assertThat(undone.of(GROUP, TOPIC, Instant.now()).join().retentionUsed())
                    .isGreaterThan(1);
        }
    }

    private static void retain(Admin admin, String setting, String value) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(setting, value), OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }

    private static void append(EmbeddedBroker broker, int partition, int records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < records; number++) {
                producer.send(new ProducerRecord<>(TOPIC, partition, "key", "body"));
            }
        }
    }
}
