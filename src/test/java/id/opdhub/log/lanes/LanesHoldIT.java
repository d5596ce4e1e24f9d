package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.KafkaClient;

/** Full, held and suspended lanes, and destinations that are away: memory stays bounded, membership stays, nothing is lost. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LanesHoldIT {

    private static final Duration LONGER_THAN_A_POLL_MAY_TAKE = Duration.ofSeconds(5);

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");
    private final String topic = log.topic(4);
    private final Bystander bystander = new Bystander();
    private final Gate gate = new Gate();

    @Test
    @Tag("EXP-7")
    void holdsWithoutEvictionAndGoesOnAfterwards() {
        // Given
        Destination destination = new Destination(2);
        gate.shut(false);
        log.append(topic, 40, 0, 20_000);

        try (LanesHub hub = impatientHub()) {
            // When
            hub.route("lanes:" + topic + "?gate=#bean:gate&listener=#bean:bystander&group=" + group, destination);
            await().until(() -> hub.state(topic).buffered() > 0);
            await().during(LONGER_THAN_A_POLL_MAY_TAKE)
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> hub.state(topic).buffered() <= 4000 && destination.attempts() == 0);
            assertThat(hub.state(topic).heldSince()).isPresent();
            assertThat(hub.lanes().backlog(group, topic)).isPositive();
            await().until(() -> hub.lanes().backlog(group, topic) == 20_000);
            gate.open();
            hub.lanes().wake(topic);

            // Then
            await().atMost(Duration.ofSeconds(30)).until(() -> log.committed(group, topic) == 20_000);
            assertThat(bystander.assigned()).hasSize(4);
            assertThat(bystander.unassigned()).isEmpty();
            assertThat(hub.state(topic).heldSince()).isEmpty();
        }
        assertThat(destination.received().size()).isEqualTo(20_000);
        assertThat(gate.inside()).isZero();
    }

    @Test
    void stopsReadingWhenTheWindowIsFullAndStaysInTheGroup() {
        // Given
        Destination destination = new Destination(2);
        destination.keepAll();
        log.append(topic, 40, 0, 20_000);

        try (LanesHub hub = impatientHub()) {
            // When
            hub.route("lanes:" + topic + "?window=100&listener=#bean:bystander&group=" + group, destination);
            await().until(() -> hub.state(topic).buffered() >= 400);
            await().during(LONGER_THAN_A_POLL_MAY_TAKE)
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> hub.state(topic).buffered() <= 4 * (100 + 1000));
            destination.answerKept();

            // Then
            await().atMost(Duration.ofSeconds(30)).until(() -> log.committed(group, topic) == 20_000);
            assertThat(bystander.assigned()).hasSize(4);
            assertThat(bystander.unassigned()).isEmpty();
        }
        assertThat(destination.received().size()).isEqualTo(20_000);
    }

    @Test
    void losesNothingWhenTheDestinationIsAwayFromFirstContact() {
        // Given
        Destination destination = new Destination(2);
        destination.goAway();
        log.append(topic, 10, 0, 200);

        try (LanesHub hub = impatientHub()) {
            // When
            hub.route("lanes:" + topic + "?retryDelay=100&retryDelayMax=500&group=" + group, destination);
            await().until(() -> destination.attempts() > 40);
            assertThat(log.committed(group, topic)).isZero();
            destination.comeBack();

            // Then
            await().until(() -> log.committed(group, topic) == 200);
        }
        assertThat(destination.received().size()).isEqualTo(200);
        assertThat(destination.byKey())
                .allSatisfy((key, numbers) -> assertThat(numbers).isSorted());
    }

    @Test
    void probesWithAnotherKeyEachTime() {
        // Given
        Destination destination = new Destination(1);
        destination.goAway();
        gate.shut(true);
        log.append(topic, 10, 0, 100);

        try (LanesHub hub = impatientHub()) {
            // When
            hub.route("lanes:" + topic + "?gate=#bean:gate&group=" + group, destination);
            await().until(() -> destination.attempts() > 10);

            // Then
            assertThat(destination.mostAtOnce()).isEqualTo(1);
            assertThat(destination.attempted().stream().limit(5).map(ConsumedRecord::key))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void restsWhileSuspended() throws Exception {
        Destination destination = new Destination(5);
        log.append(topic, 10, 0, 2000);
        try (LanesHub hub = impatientHub()) {
            hub.route("resting", "lanes:" + topic + "?group=" + group, destination);
            await().until(() -> destination.received().size() > 50);

            hub.camel().getRouteController().suspendRoute("resting");
            await().until(() -> destination.atOnce() == 0);
            int attempts = destination.attempts();
            await().during(LONGER_THAN_A_POLL_MAY_TAKE).until(() -> destination.attempts() == attempts);
            hub.camel().getRouteController().resumeRoute("resting");

            await().until(() -> log.committed(group, topic) == 2000);
        }
        assertThat(destination.received().size()).isEqualTo(2000);
    }

    /** A hub that the group would evict after three seconds without a poll. */
    private LanesHub impatientHub() {
        Map<String, Object> settings = new HashMap<>(log.client().settings());
        settings.put("max.poll.interval.ms", 3000);
        return new LanesHub(new LanesComponent(new KafkaClient(settings)))
                .bind("gate", gate)
                .bind("bystander", bystander);
    }
}
