package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.opdhub.support.Records;

/** Where things stand in the log, and how safe they are there. */
class TopicsTest {

    private static final Topics TOPICS = new Topics("hub");

    @Test
    void haveTheNamesThatTheContractFixes() {
        assertThat(TOPICS.records()).isEqualTo("hub.records");
        assertThat(TOPICS.deliveries("siak")).isEqualTo("hub.deliveries.siak");
        assertThat(TOPICS.deadLetters()).isEqualTo("hub.dead-letters");
        assertThat(TOPICS.rejections()).isEqualTo("hub.rejections");
        assertThat(TOPICS.journal()).isEqualTo("hub.journal");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "5, 4"})
    void needAllCopiesButOne(short copies, int needed) {
        TopicSettings settings = new TopicSettings("hub", 12, 3, copies, Duration.ofDays(30));
        assertThat(settings.minInSyncReplicas()).isEqualTo(needed);
    }

    @Test
    void keepARejectedRecordWithTheReasonSoThatItCanComeBack() {
        LogEntry rejection = new SetAside(TOPICS).rejection(Records.record("E-1"), "id-reused");
        assertThat(rejection.topic()).isEqualTo("hub.rejections");
        assertThat(rejection.key()).isEqualTo(Records.SENDER);
        assertThat(rejection.headers())
                .containsEntry(SetAside.REASON, "id-reused")
                .containsEntry(SetAside.SYSTEM, Records.SENDER);
        assertThat(RecordCodec.read(Records.consumed(rejection))).isEqualTo(Records.record("E-1"));
    }
}
