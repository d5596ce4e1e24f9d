package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.log.LogEntry;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.SetAside;
import id.opdhub.log.SharedLog;

/** An application's topic is read to its end, whatever stands in it, and not one message is lost on the way. */
class KafkaFeedIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SharedLog log = SharedLog.shared();
    private final String topic = "siak." + UUID.randomUUID();
    private final String group = log.folderTopics().groupOf(FeedingHub.SYSTEM);

    @BeforeEach
    void make() {
        log.folderTopics().prepare(log.folderTopics().named(topic, new java.util.HashMap<>()));
    }

    @Test
    void goesOnPastMessagesThatNobodyCanRead() throws Exception {
        log.write(topic, "a", "satu");
        log.write(topic, "a", FeedingHub.UNREADABLE);
        log.write(topic, "a", "dua");

        try (FeedingHub hub = new FeedingHub(topic)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsExactly("satu", "dua"));

            assertThat(hub.log.entries).hasSize(1);
            LogEntry kept = hub.log.entries.get(0);
            assertThat(kept.topic()).isEqualTo("hub.rejections");
            assertThat(kept.key()).isEqualTo("uji/lahir");
            assertThat(new String(PayloadCodec.restore(kept.body()), StandardCharsets.UTF_8))
                    .isEqualTo(FeedingHub.UNREADABLE);
            assertThat(kept.headers())
                    .containsEntry(SetAside.SYSTEM, "uji")
                    .containsEntry(SetAside.FEED, "lahir")
                    .containsEntry(SetAside.REASON, "json-rusak")
                    .containsEntry(SetAside.POSITION, topic + "/0/1")
                    .containsEntry(SetAside.FINDINGS, "[{\"pointer\":\"\",\"code\":\"json-rusak\"}]");
            assertThat(hub.log.journal)
                    .extracting(entry -> entry.step().name())
                    .containsExactly("RECEIVED", "REJECTED");
            awaitCommitted(3);
        }
    }

    @Test
    void movesNoOffsetBeforeTheReceipt() throws Exception {
        log.write(topic, "a", "satu");
        awaitRead("satu");
        log.write(topic, "a", FeedingHub.WAITING);
        log.write(topic, "b", "lain");

        try (FeedingHub hub = new FeedingHub(topic)) {
            hub.logIsAway = true;
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).contains("lain"));
        }
        assertThat(log.committed(group, topic).orElseThrow()).isLessThanOrEqualTo(1);

        try (FeedingHub hub = new FeedingHub(topic)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).contains(FeedingHub.WAITING));
            awaitCommitted(3);
            assertThat(hub.log.entries).isEmpty();
        }
    }

    @Test
    void keepsAMalformedMessageEvenWhereTheLogFailsAtFirst() throws Exception {
        log.write(topic, "a", FeedingHub.UNREADABLE);
        log.write(topic, "a", "dua");

        try (FeedingHub hub = new FeedingHub(topic)) {
            hub.log.failures.set(2);
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsExactly("dua"));

            assertThat(hub.log.entries).hasSize(1);
            assertThat(hub.log.failures).hasValue(0);
        }
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        log.write(topic, "a", "satu");
        awaitRead("satu");
        log.write(topic, "a", "dua");

        try (FeedingHub hub = new FeedingHub(topic)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsExactly("dua"));
        }
    }

    /** One hub reads what is there, and stops in order. */
    private void awaitRead(String text) throws Exception {
        try (FeedingHub hub = new FeedingHub(topic)) {
            await().atMost(LONGEST).untilAsserted(() -> assertThat(hub.durable).containsExactly(text));
        }
    }

    private void awaitCommitted(long offset) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(log.committed(group, topic)).contains(offset));
    }
}
