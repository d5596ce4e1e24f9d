package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are read again wherever they stand, and those that the log has let go are told by their absence. */
class LogReaderIT {

    private final SharedLog log = SharedLog.shared();
    private final LogReader reader = new LogReader(log.client());
    private final String topic = "baca-lagi." + UUID.randomUUID();

    @BeforeEach
    void write() {
        log.folderTopics().prepare(log.folderTopics().named(topic, new HashMap<>()));
        for (int number = 0; number < 500; number++) {
            log.write(topic, "a", "isi " + number);
        }
    }

    @Test
    void readsThoseAskedForAndNoOthers() {
        Map<LogPosition, ConsumedRecord> read = reader.read(List.of(at(3), at(4), at(499)));

        assertThat(read.keySet()).containsExactlyInAnyOrder(at(3), at(4), at(499));
        assertThat(new String(read.get(at(499)).body(), StandardCharsets.UTF_8)).isEqualTo("isi 499");
    }

    @Test
    void leavesOutWhatIsGoneOrWasNeverThere() throws Exception {
        try (Admin admin = Admin.create(log.client().settings())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(100)))
                    .all()
                    .get();
        }

        assertThat(reader.read(List.of(at(99), at(100), at(500))).keySet()).containsExactly(at(100));
        assertThat(reader.read(List.of())).isEmpty();
    }

    private LogPosition at(long offset) {
        return new LogPosition(topic, 0, offset);
    }
}
