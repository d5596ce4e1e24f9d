package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/** When records may go to a destination, and when it is held. */
class CircuitTest {

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

    @Test
    void asManyGoSideBySideAsTheFolderWants() {
        circuit.succeeded();
        assertThat(circuit.tryEnter()).isTrue();
        assertThat(circuit.tryEnter()).isTrue();
        assertThat(circuit.tryEnter()).isFalse();

        circuit.leave();

        assertThat(circuit.tryEnter()).isTrue();
    }

    @Test
    void fewFailuresDoNotHold() {
        for (int failure = 0; failure < 4; failure++) {
            circuit.failed(ERROR);
        }

        assertThat(circuit.holds()).isFalse();
    }

    @Test
    void fiveFailuresInARowHold() {
        for (int failure = 0; failure < 4; failure++) {
            circuit.failed(ERROR);
        }

        assertThat(circuit.holds()).isFalse();
        circuit.failed(ERROR);
        assertThat(circuit.holds()).isTrue();
        assertThat(circuit.tryEnter()).isFalse();
    }

    @Test
    void halfOfTheRecentAttemptsFailingHolds() {
        for (int pair = 0; pair < 4; pair++) {
            circuit.failed(ERROR);
            circuit.succeeded();
        }
        assertThat(circuit.holds()).isFalse();

        circuit.failed(ERROR);

        assertThat(circuit.holds()).isTrue();
    }

    @Test
    void failuresOfLongAgoDoNotHold() {
        for (int failure = 0; failure < 9; failure++) {
            circuit.failed(ERROR);
            circuit.succeeded();
            circuit.succeeded();
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(circuit.holds()).isFalse();
    }

    @Test
    void nobodyThereHoldsAtOnce() {
        circuit.failed(NOBODY);
        assertThat(circuit.holding()).get().extracting(Holding::cause).isEqualTo(Cause.AWAY);
    }

    @Test
    void goneDestinationWaitsForAnOperator() {
        circuit.tryEnter();
        circuit.failed(Outcome.of(Kind.GONE, "http-410"));
        circuit.leave();
        clock.pass(Duration.ofDays(365));
        circuit.succeeded();

        assertThat(circuit.tryEnter()).isFalse();
        circuit.release();
        assertThat(circuit.tryEnter()).isTrue();
    }
}
