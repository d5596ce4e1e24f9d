package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is committed, and what comes again after stopping, crashing and failing. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LanesCommitIT {

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");

    @Test
    void commitsNothingPastAnUnfinishedRecord() {
        // Given
        String topic = log.topic(1);
        log.append(topic, 5, 0, 20);
        log.append(topic, "stuck", "20");
        log.append(topic, 5, 21, 100);
        Destination destination = new Destination(3);
        destination.keepFor("stuck");

        try (LanesHub hub = new LanesHub()) {
            // When
            hub.route("lanes:" + topic + "?drainTimeout=100&group=" + group, destination);
            await().until(() -> destination.received().size() == 99);
            await().until(() -> log.committed(group, topic) == 20);

            // Then
            await().during(Duration.ofSeconds(1)).until(() -> log.committed(group, topic) == 20);
        }
        assertThat(log.committed(group, topic)).isEqualTo(20);
    }

    @Test
    @Tag("EXP-9")
    void redeliversNothingAfterCleanStop() {
        // Given
        String topic = log.topic(3);
        log.append(topic, 30, 0, 1000);
        Destination destination = new Destination(20);
        String uri = "lanes:" + topic + "?group=" + group;

        // When
        for (int start = 0; start < 3; start++) {
            int enough = (start + 1) * 200;
            try (LanesHub hub = new LanesHub()) {
                hub.route(uri, destination);
                await().until(() -> destination.received().size() >= enough);
            }
            assertThat(destination.atOnce()).isZero();
            assertThat(log.committed(group, topic))
                    .isLessThanOrEqualTo(destination.received().size());
        }
        try (LanesHub hub = new LanesHub()) {
            hub.route(uri, destination);
            await().until(() -> log.committed(group, topic) == 1000);
        }

        // Then
        assertThat(destination.received().size()).isEqualTo(1000);
        assertThat(destination.distinct()).isEqualTo(1000);
    }

    @Test
    void losesNothingInACrash() {
        // Given
        String topic = log.topic(3);
        log.append(topic, 30, 0, 3000);
        Destination destination = new Destination(20);
        String uri = "lanes:" + topic + "?group=" + group;
        LanesHub crashing = new LanesHub();
        crashing.route(uri, destination);
        await().until(() -> destination.received().size() >= 300);

        // When
        crashing.crash();
        await().until(() -> destination.atOnce() == 0);
        long committed = log.committed(group, topic);
        int before = destination.received().size();
        try (LanesHub hub = new LanesHub()) {
            hub.route(uri, destination);
            await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, topic) == 3000);
        }
        crashing.close();

        // Then
        assertThat(committed).isLessThan(3000);
        assertThat(destination.distinct()).isEqualTo(3000);
        assertThat(destination.received().size()).isEqualTo(before + 3000 - (int) committed);
        assertThat(destination.byKey())
                .allSatisfy((key, numbers) -> assertThat(numbers).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    @Tag("EXP-3")
    void triesFailedCommitsAgain() {
        // Given
        String topic = log.topic(2);
        FaultyConsumer.Faults faults = FaultyConsumer.Faults.none();
        faults.commits().set(5);
        Destination destination = new Destination(5);

        // When
        try (LanesHub hub = new LanesHub(FaultyConsumer.lanes(faults))) {
            hub.route("lanes:" + topic + "?group=" + group, destination);
            log.append(topic, 10, 0, 200);
            await().until(() -> log.committed(group, topic) == 200);
        }

        // Then
        assertThat(faults.commits()).hasValue(0);
        assertThat(destination.received().size()).isEqualTo(200);
    }

    @Test
    @Tag("EXP-3")
    void goesOnWithANewConsumerWhenReadingBreaks() {
        // Given
        String topic = log.topic(2);
        FaultyConsumer.Faults faults = FaultyConsumer.Faults.none();
        Destination destination = new Destination(2);

        try (LanesHub hub = new LanesHub(FaultyConsumer.lanes(faults))) {
            hub.route("lanes:" + topic + "?group=" + group, destination);
            log.append(topic, 10, 0, 200);
            await().until(() -> log.committed(group, topic) == 200);

            // When
            faults.polls().set(2);
            await().until(() -> faults.polls().get() == 0);
            log.append(topic, 10, 200, 400);

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, topic) == 400);
        }
        assertThat(destination.distinct()).isEqualTo(400);
        assertThat(destination.received().size()).isEqualTo(400);
    }
}
