package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/** What becomes of a record, by outcome, by whose fault it was, and by what its folder wants. */
class FateTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofMinutes(5);

    private static DeliverySettings settings(WhenRefused whenRefused) {
        return new DeliverySettings(
                4,
                Duration.ofSeconds(10),
                List.of(FIRST, SECOND),
                whenRefused,
                Conflict.DELIVERED,
                Optional.empty(),
                Optional.empty());
    }

    private static Fate fate(Outcome outcome, int failures) {
        return Fate.of(outcome, failures, settings(WhenRefused.DEAD_LETTER));
    }

    @Test
    void failureOfTheDestinationLeavesTheRecordWaiting() {
        assertThat(fate(Outcome.tryAgain("timeout"), 0).kind()).isEqualTo(Fate.Kind.AWAITING);
    }

    @Test
    void failuresOfTheRecordFollowTheSchedule() {
        assertThat(fate(Outcome.tryAgain("timeout"), 1))
                .isEqualTo(new Fate(Fate.Kind.PARKED, "timeout", Optional.of(FIRST)));
        assertThat(fate(Outcome.tryAgain("timeout"), 2))
                .isEqualTo(new Fate(Fate.Kind.PARKED, "timeout", Optional.of(SECOND)));
    }

    @Test
    void recordAfterTheLastWaitIsDead() {
        assertThat(fate(Outcome.tryAgain("timeout"), 3))
                .isEqualTo(new Fate(Fate.Kind.DEAD, "exhausted", Optional.empty()));
    }

    @Test
    void destinationMayAskForMorePatienceThanTheSchedule() {
        Duration asked = Duration.ofMinutes(1);
        Outcome outcome = new Outcome(Outcome.Kind.TRY_AGAIN, "http-503", Optional.of(asked), Optional.empty());

        assertThat(fate(outcome, 1).retryIn()).contains(asked);
        assertThat(fate(outcome, 2).retryIn()).contains(SECOND);
    }

    @Test
    void refusedRecordDiesOrBlocksItsKey() {
        Outcome refused = Outcome.of(Outcome.Kind.REFUSED, "http-422");

        assertThat(fate(refused, 0)).isEqualTo(new Fate(Fate.Kind.DEAD, "http-422", Optional.empty()));
        assertThat(Fate.of(refused, 0, settings(WhenRefused.BLOCK_KEY)))
                .isEqualTo(new Fate(Fate.Kind.PARKED, "http-422", Optional.empty()));
    }

    @Test
    void whatWeCannotDeliverIsDeadEvenWhereRefusalsBlock() {
        assertThat(Fate.of(Outcome.undeliverable("mapping-failed"), 0, settings(WhenRefused.BLOCK_KEY))
                        .kind())
                .isEqualTo(Fate.Kind.DEAD);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.Kind.class,
            names = {"ACCESS_DENIED", "GONE", "WITHHELD"})
    void heldDestinationLosesNothing(Outcome.Kind kind) {
        assertThat(fate(Outcome.of(kind, "x"), 0).kind()).isEqualTo(Fate.Kind.AWAITING);
    }
}
