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

/** What attempts tell that were on their way when their destination was held: nothing about now. */
class CircuitLateAnswersTest {

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

    private boolean probeAfter(Duration wait) {
        clock.pass(wait.minusMillis(1));
        assertThat(circuit.tryEnter()).isFalse();
        clock.pass(Duration.ofMillis(1));
        return circuit.tryEnter();
    }

    @Test
    void successOfThoseOnTheirWayDoesNotOpenAgain() {
        circuit.succeeded();
        circuit.tryEnter();
        circuit.tryEnter();
        circuit.failed(new Outcome(Kind.TRY_AGAIN, "http-429", Optional.of(Duration.ofMinutes(1)), Optional.empty()));
        circuit.leave();

        circuit.succeeded();
        circuit.leave();

        assertThat(circuit.holding()).isPresent();
        assertThat(probeAfter(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void lateFailureOfThoseOnTheirWayIsNoProbe() {
        circuit.succeeded();
        circuit.tryEnter();
        circuit.tryEnter();
        circuit.failed(NOBODY);
        circuit.leave();
        clock.pass(Duration.ofSeconds(10));
        circuit.failed(NOBODY);
        circuit.leave();

        assertThat(circuit.tryEnter()).isTrue();
    }

    @Test
    void operatorsHoldOutweighsTheProbeUnderWay() {
        circuit.failed(NOBODY);
        clock.pass(Duration.ofSeconds(1));
        assertThat(circuit.tryEnter()).isTrue();
        circuit.hold(Holding.kept(Holding.Cause.OPERATOR, "operator", clock.instant()));
        circuit.failed(NOBODY);
        circuit.succeeded();
        circuit.leave();

        assertThat(circuit.holding()).get().extracting(Holding::cause).isEqualTo(Holding.Cause.OPERATOR);
    }

    @Test
    void lateFailuresOfTheSameOutageDoNotLengthenTheWait() {
        circuit.failed(NOBODY);
        for (int late = 0; late < 10; late++) {
            circuit.failed(NOBODY);
        }

        assertThat(probeAfter(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void lateErrorDoesNotHurryAfterDeniedAccess() {
        circuit.failed(Outcome.of(Kind.ACCESS_DENIED, "http-403"));
        circuit.failed(NOBODY);

        assertThat(probeAfter(Duration.ofMinutes(5))).isTrue();
    }
}
