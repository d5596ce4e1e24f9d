package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
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
            UndoneRecords undone = new UndoneRecords(admin);
            assertThat(undone.of(GROUP, TOPIC).join()).isZero();

            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
            append(broker, 0, 4);
            append(broker, 1, 3);
            assertThat(undone.of(GROUP, TOPIC).join()).isEqualTo(7);

            var committed = Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(3));
            admin.alterConsumerGroupOffsets(GROUP, committed).all().get();
            assertThat(undone.of(GROUP, TOPIC).join()).isEqualTo(4);
        }
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
