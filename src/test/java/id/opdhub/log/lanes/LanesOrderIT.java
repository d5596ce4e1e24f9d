package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Comparator;

import org.junit.jupiter.api.Test;

/** Order and concurrency against the real broker. */
class LanesOrderIT {

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");

    @Test
    void keepsOrderOfEachKeyAndRunsKeysSideBySide() {
        // Given
        String topic = log.topic(4);
        log.append(topic, 50, 0, 2000);
        Destination destination = new Destination(5);

        // When
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?concurrency=16&group=" + group, destination);
            await().until(() -> destination.received().size() == 2000);
            await().until(() -> log.committed(group, topic) == 2000);
        }

        // Then
        assertThat(destination.keysOverlapped()).isFalse();
        assertThat(destination.mostAtOnce()).isGreaterThan(4).isLessThanOrEqualTo(16);
        assertThat(destination.byKey()).hasSize(50).allSatisfy((key, numbers) -> assertThat(numbers)
                .hasSize(40)
                .isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void recordsWithoutKeyAreOneLane() {
        String topic = log.topic(1);
        Destination destination = new Destination(50);
        for (int number = 0; number < 100; number++) {
            log.append(topic, null, "" + number);
        }
        log.flush();

        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + topic + "?concurrency=10&group=" + group, destination);
            await().until(() -> log.committed(group, topic) == 100);
        }

        assertThat(destination.received().size()).isEqualTo(100);
        assertThat(destination.mostAtOnce()).isEqualTo(1);
    }
}
