package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker as a keeper: what it acknowledged is there after a restart. */
class EmbeddedBrokerIT {

    private static final TopicSettings TOPICS = new TopicSettings("hub", 3, 1, (short) 1, Duration.ofDays(1));

    @TempDir
    Path folder;

    @Test
    void keepsWhatItAcknowledgedAcrossRestarts() {
        assertThat(appendOne()).isZero();
        assertThat(appendOne()).isEqualTo(1);
    }

    private long appendOne() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (TopicAdmin admin = new TopicAdmin(client, TOPICS);
                    KafkaAppender appender = new KafkaAppender(client, Duration.ofSeconds(15))) {
                admin.ensureShared();
                return appender.append(entry()).join().offset();
            }
        }
    }

    private static LogEntry entry() {
        return new LogEntry("hub.records", "key", Map.of("name", "value"), "body".getBytes(StandardCharsets.UTF_8));
    }
}
