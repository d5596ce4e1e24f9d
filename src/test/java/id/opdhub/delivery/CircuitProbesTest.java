package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/** How the hub finds out that a held destination is back, without getting on its nerves. */
class CircuitProbesTest {

    private static final Outcome ERROR = Outcome.tryAgain("http-500");
    private static final Outcome NOBODY = Outcome.tryAgain("connect-refused");

    private final SetClock clock = new SetClock();
    private final Circuit circuit = new Circuit(
            new DestinationSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5)),
            clock,
            () -> 0);

    @BeforeEach
    void adopt() {
        circuit.adopt(settings(2, Optional.empty()));
    }

    private static DeliverySettings settings(int concurrency, Optional<Integer> rate) {
        return new DeliverySettings(
                concurrency,
                Duration.ofSeconds(10),
                List.of(),
                WhenRefused.DEAD_LETTER,
                Conflict.DELIVERED,
                rate,
                Optional.empty());
    }

    private void failsAsProbe(Outcome outcome) {
        assertThat(circuit.tryEnter()).isTrue();
        circuit.failed(outcome);
        circuit.leave();
    }

    private boolean probeAfter(Duration wait) {
        clock.pass(wait.minusMillis(1));
        assertThat(circuit.tryEnter()).isFalse();
        clock.pass(Duration.ofMillis(1));
        return circuit.tryEnter();
    }

    @Test
    void oneProbeAtATime() {
        circuit.failed(NOBODY);
        clock.pass(Duration.ofSeconds(1));

        assertThat(circuit.holds()).isFalse();
        assertThat(circuit.tryEnter()).isTrue();
        assertThat(circuit.tryEnter()).isFalse();
        assertThat(circuit.holds()).isTrue();
    }

    @Test
    void probeKeepsTheRate() {
        circuit.adopt(settings(2, Optional.of(1)));
        assertThat(circuit.tryEnter()).isTrue();
        circuit.failed(NOBODY);
        circuit.leave();
        clock.pass(Duration.ofSeconds(1));
        assertThat(circuit.tryEnter()).isTrue();
        circuit.succeeded();
        circuit.leave();

        assertThat(circuit.tryEnter()).isFalse();
        assertThat(circuit.askAgainAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void probeWaitsForThoseOnTheirWay() {
        circuit.tryEnter();
        circuit.failed(NOBODY);
        clock.pass(Duration.ofMinutes(1));

        assertThat(circuit.tryEnter()).isFalse();
        circuit.leave();
        assertThat(circuit.tryEnter()).isTrue();
    }

    @Test
    void waitsBetweenProbesGrowToTheirLongest() {
        circuit.failed(NOBODY);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(probeAfter(Duration.ofSeconds(seconds))).isTrue();
            circuit.failed(ERROR);
            circuit.leave();
        }
    }

    @Test
    void waitsAreScatteredButNeverLonger() {
        Circuit scattered = new Circuit(
                new DestinationSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(5)),
                clock,
                () -> 1);
        scattered.failed(NOBODY);

        assertThat(scattered.askAgainAfter()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void successClosesAndWaitsBeginAnew() {
        circuit.failed(NOBODY);
        clock.pass(Duration.ofSeconds(1));
        failsAsProbe(NOBODY);
        clock.pass(Duration.ofSeconds(2));
        circuit.tryEnter();
        circuit.succeeded();

        assertThat(circuit.holding()).isEmpty();
        circuit.leave();
        assertThat(circuit.tryEnter()).isTrue();
        circuit.leave();
        circuit.failed(NOBODY);
        assertThat(probeAfter(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void deniedAccessIsProbedWhenTheDestinationAsksForIt() {
        circuit.failed(
                new Outcome(Kind.ACCESS_DENIED, "http-403", Optional.of(Duration.ofMinutes(30)), Optional.empty()));

        assertThat(probeAfter(Duration.ofMinutes(30))).isTrue();
    }

    @Test
    void destinationIsLeftInPeaceAsLongAsItAsks() {
        circuit.failed(new Outcome(Kind.TRY_AGAIN, "http-503", Optional.of(Duration.ofMinutes(20)), Optional.empty()));

        assertThat(probeAfter(Duration.ofMinutes(20))).isTrue();
    }

    @Test
    void deniedAccessIsProbedRarely() {
        circuit.failed(Outcome.of(Kind.ACCESS_DENIED, "http-401"));

        assertThat(probeAfter(Duration.ofMinutes(5))).isTrue();
        circuit.failed(Outcome.of(Kind.ACCESS_DENIED, "http-401"));
        circuit.leave();
        assertThat(probeAfter(Duration.ofMinutes(5))).isTrue();
    }

    @Test
    void heldSinceTheFirstFailure() {
        circuit.failed(NOBODY);
        var since = clock.instant();
        clock.pass(Duration.ofSeconds(1));
        failsAsProbe(ERROR);

        assertThat(circuit.holding()).get().extracting(Holding::since).isEqualTo(since);
    }

    @Test
    void recordThatLeavesWithoutAnAttemptMakesRoomForAnotherProbe() {
        circuit.failed(NOBODY);
        clock.pass(Duration.ofSeconds(1));
        circuit.tryEnter();
        circuit.leave();

        assertThat(circuit.tryEnter()).isTrue();
    }
}
