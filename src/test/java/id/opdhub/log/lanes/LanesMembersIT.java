package id.opdhub.log.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several hubs, and several topics: who reads what, and that nobody disturbs the others. */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class LanesMembersIT {

    private final LogOfTests log = LogOfTests.shared();
    private final String group = log.name("group");

    @Test
    void handsPartitionsOverInTheMiddleOfTheFlow() {
        // Given
        String topic = log.topic(6);
        log.append(topic, 60, 0, 3000);
        Destination destination = new Destination(10);
        String uri = "lanes:" + topic + "?concurrency=8&group=" + group;

        // When
        try (LanesHub staying = new LanesHub()) {
            staying.route(uri, destination);
            await().until(() -> destination.received().size() >= 300);
            try (LanesHub visiting = new LanesHub()) {
                visiting.route(uri, destination);
                await().until(() -> visiting.state(topic).partitions() == 3
                        && staying.state(topic).partitions() == 3);
                int before = destination.received().size();
                await().until(() -> destination.received().size() >= Math.min(before + 300, 2900));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, topic) == 3000);
        }

        // Then
        assertThat(destination.received().size()).isEqualTo(3000);
        assertThat(destination.distinct()).isEqualTo(3000);
        assertThat(destination.keysOverlapped()).isFalse();
        assertThat(destination.byKey())
                .allSatisfy((key, numbers) -> assertThat(numbers).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    @Tag("EXP-7")
    void hubThatJoinsWhileTheDestinationIsHeldTakesItsShare() {
        // Given
        String topic = log.topic(4);
        Gate gate = new Gate();
        gate.shut(false);
        Destination destination = new Destination(2);
        String uri = "lanes:" + topic + "?gate=#bean:gate&group=" + group;
        log.append(topic, 10, 0, 200);

        // When
        try (LanesHub holding = new LanesHub().bind("gate", gate)) {
            holding.route(uri, destination);
            await().until(() -> isHeld(holding, topic));
            try (LanesHub joining = new LanesHub().bind("gate", gate)) {
                joining.route(uri, destination);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> joining.state(topic).partitions() == 2
                                && holding.state(topic).partitions() == 2);
                assertThat(destination.attempts()).isZero();
                gate.open();
                await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, topic) == 200);
            }
        }

        // Then
        assertThat(destination.received().size()).isEqualTo(200);
        assertThat(destination.byKey())
                .allSatisfy((key, numbers) -> assertThat(numbers).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    private static boolean isHeld(LanesHub hub, String topic) {
        return hub.state(topic).heldSince().isPresent() && hub.state(topic).partitions() == 4;
    }

    @Test
    void sharesOneConsumerAmongManyTopics() {
        // Given
        List<String> topics = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            topics.add(log.topic(2));
        }
        Destination destination = new Destination(2);
        Bystander bystander = new Bystander();

        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            // When
            topics.forEach(
                    topic -> hub.route("lanes:" + topic + "?listener=#bean:bystander&group=" + group, destination));
            topics.forEach(topic -> log.append(topic, 5, 0, 20));
            await().until(() -> destination.received().size() == 800);

            // Then
            assertThat(log.members(group)).isEqualTo(1);
            assertThat(bystander.assigned()).hasSize(80);
        }
        assertThat(topics)
                .allSatisfy(topic -> assertThat(log.committed(group, topic)).isEqualTo(20));
    }

    @Test
    void disturbsNoOtherTopicWhenOneComesOrGoes() throws Exception {
        // Given
        String staying = log.topic(3);
        String passing = log.topic(3);
        Destination destination = new Destination(2);
        Bystander bystander = new Bystander();
        try (LanesHub hub = new LanesHub().bind("bystander", bystander)) {
            hub.route("lanes:" + staying + "?listener=#bean:bystander&group=" + group, destination);
            await().until(() -> bystander.assigned().size() == 3);

            // When
            hub.route("passing", "lanes:" + passing + "?group=" + group, destination);
            log.append(passing, 10, 0, 100);
            await().until(() -> log.committed(group, passing) == 100);
            hub.camel().getRouteController().stopRoute("passing");
            log.append(staying, 10, 0, 100);
            await().until(() -> log.committed(group, staying) == 100);

            // Then
            assertThat(bystander.assigned()).hasSize(3);
            assertThat(bystander.unassigned()).isEmpty();
        }
        assertThat(destination.received().size()).isEqualTo(200);
    }

    @Test
    void losesNothingWhenARouteIsReplacedAtOnce() throws Exception {
        // Given
        String staying = log.topic(1);
        String topic = log.topic(3);
        Destination destination = new Destination(5);
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + staying + "?group=" + group, destination);
            hub.route("replaced", "lanes:" + topic + "?concurrency=4&group=" + group, destination);
            log.append(topic, 20, 0, 1000);

            // When
            for (int time = 1; time <= 4; time++) {
                int enough = time * 100;
                await().until(() -> destination.received().size() >= enough);
                hub.camel().getRouteController().stopRoute("replaced");
                hub.camel().getRouteController().startRoute("replaced");
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, topic) == 1000);
        }

        // Then
        assertThat(destination.received().size()).isEqualTo(1000);
        assertThat(destination.distinct()).isEqualTo(1000);
    }

    @Test
    void readsATopicThatComesLaterAndTheOthersMeanwhile() {
        // Given
        String late = log.name("late");
        String there = log.topic(1);
        Destination destination = new Destination(0);
        try (LanesHub hub = new LanesHub()) {
            hub.route("lanes:" + late + "?group=" + group, destination);
            hub.route("lanes:" + there + "?group=" + group, destination);
            log.append(there, 5, 0, 50);
            await().until(() -> destination.received().size() == 50);

            // When
            log.create(late, 2);
            log.append(late, 5, 0, 50);

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> log.committed(group, late) == 50);
        }
    }
}
