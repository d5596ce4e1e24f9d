package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.EmbeddedBroker;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.LogPosition;

/** What the listener is told, what may be injected, and what happens when the log itself has trouble. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class LanesListenerIT {

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");
    private final Bystander bystander = new Bystander();

    private EmbeddedBroker broker;

    @TempDir
    Path folder;

    @Test
    void handsOnNothingBeforeTheListenerIsReady() {
        // Given
        String topic = log.topic(1);
        log.append(topic, 5, 0, 50);
        Destination destination = new Destination(0);
        bystander.refuse(1);
        bystander.onAssigned(() -> assertThat(destination.attempts()).isZero());

        // When
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route("lanes:" + topic + "?listener=#bean:bystander&group=" + group, destination);
            await().until(() -> destination.received().size() == 50);
        }

        // Then
        assertThat(bystander.refusals()).isZero();
        assertThat(bystander.assigned()).containsExactly(topic + "/0");
        await().until(() -> bystander.unassigned().equals(List.of(topic + "/0")));
    }

    @Test
    void handsOnWhatTheListenerInjectsBeforeTheLog() {
        // Given
        String topic = log.topic(1);
        log.append(topic, "a", "1");
        log.append(topic, "b", "2");
        log.append(topic, 1, 3, 4);
        Destination destination = new Destination(0);

        // When
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            bystander.onAssigned(() ->
                    assertThat(hub.lanes().inject(record(topic, -5, "a", "0"))).isTrue());
            hub.route("lanes:" + topic + "?listener=#bean:bystander&group=" + group, destination);
            await().until(() -> log.committed(group, topic) == 3);
            assertThat(hub.lanes().inject(record(log.name("unread"), 0, "a", "0")))
                    .isFalse();
        }

        // Then
        assertThat(destination.byKey()).containsEntry("a", List.of(0, 1)).containsEntry("b", List.of(2));
        assertThat(log.committed(group, topic)).isEqualTo(3);
    }

    @Test
    void saysWhichRecordsTheLogHasLost() {
        // Given
        String topic = log.topic(1);
        Destination destination = new Destination(0);
        String uri = "lanes:" + topic + "?listener=#bean:bystander&group=" + group;
        log.append(topic, 5, 0, 10);
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route(uri, destination);
            await().until(() -> log.committed(group, topic) == 10);
        }

        // When
        log.append(topic, 5, 10, 30);
        log.deleteBefore(topic, 0, 20);
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route(uri, destination);
            await().until(() -> log.committed(group, topic) == 30);
        }

        // Then
        assertThat(destination.received().size()).isEqualTo(20);
        await().until(() -> bystander.skipped().equals(List.of(topic + "/0 10..20")));
    }

    @Test
    void commitsNothingBehindALossBeforeTheListenerKnowsOfIt() {
        // Given
        String topic = log.topic(1);
        Destination destination = new Destination(0);
        String uri = "lanes:" + topic + "?listener=#bean:bystander&group=" + group;
        log.append(topic, 5, 0, 10);
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route(uri, destination);
            await().until(() -> log.committed(group, topic) == 10);
        }
        log.append(topic, 5, 10, 30);
        log.deleteBefore(topic, 0, 20);
        bystander.refuseLosses(1, () -> assertThat(log.committed(group, topic)).isEqualTo(10));

        // When
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route(uri, destination);
            await().until(() -> log.committed(group, topic) == 30);
        }

        // Then
        assertThat(bystander.skipped()).containsExactly(topic + "/0 10..20");
    }

    @Test
    void goesOnByItselfWhenTheBrokerComesBack() {
        // Given
        broker = EmbeddedBroker.start(folder, 0);
        int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        KafkaClient client = new KafkaClient(Map.of("bootstrap.servers", broker.bootstrapServers()));
        LogOfTests own = LogOfTests.at(client);
        String topic = own.topic(2);
        Destination destination = new Destination(2);
        try (LanesHub hub = new LanesHub(new LanesComponent(client))) {
            hub.route("lanes:" + topic + "?group=" + group, destination);
            own.append(topic, 5, 0, 100);
            await().until(() -> own.committed(group, topic) == 100);

            // When
            broker.close();
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            broker = EmbeddedBroker.start(folder, port);
            own.append(topic, 5, 100, 200);

            // Then
            await().atMost(Duration.ofSeconds(40)).until(() -> own.committed(group, topic) == 200);
            assertThat(destination.distinct()).isEqualTo(200);
        }
        own.close();
    }

    @AfterEach
    void stopOwnBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    private static ConsumedRecord record(String topic, long offset, String key, String body) {
        return new ConsumedRecord(
                new LogPosition(topic, 0, offset), key, Map.of(), LogOfTests.bytes(body), Instant.EPOCH);
    }
}
