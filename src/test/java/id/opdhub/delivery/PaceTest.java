package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.DeliverySettings;
import id.opdhub.registry.DeliverySettings.Conflict;
import id.opdhub.registry.DeliverySettings.WhenRefused;

/** How many go side by side and in a second: never more than the folder wants, and less after trouble. */
class PaceTest {

    private static final Duration TICK = Duration.ofMillis(7);

    private final SetClock clock = new SetClock();
    private final Pace pace = new Pace();

    private void adopt(int concurrency, Optional<Integer> rate) {
        pace.adopt(new DeliverySettings(
                concurrency,
                Duration.ofSeconds(10),
                List.of(),
                WhenRefused.DEAD_LETTER,
                Conflict.DELIVERED,
                rate,
                Optional.empty()));
    }

    private int enterAll() {
        int entered = 0;
        while (pace.tryEnter(clock.instant())) {
            entered++;
        }
        return entered;
    }

    private void succeedAll(int inside) {
        for (int one = 0; one < inside; one++) {
            pace.leave();
            pace.succeeded();
        }
    }

    @Test
    void climbsFromOneAsLongAsAttemptsSucceed() {
        adopt(10, Optional.empty());
        List<Integer> climb = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            int inside = enterAll();
            climb.add(inside);
            succeedAll(inside);
        }

        assertThat(climb).containsExactly(1, 2, 4, 8, 10, 10);
    }

    @Test
    void fallsBackWhenFailuresReturn() {
        adopt(16, Optional.empty());
        for (int success = 0; success < 20; success++) {
            pace.succeeded();
        }
        pace.failed();
        assertThat(enterAll()).isEqualTo(8);

        for (int failure = 0; failure < 9; failure++) {
            pace.failed();
        }
        succeedAll(8);
        pace.beginAnew();
        assertThat(enterAll()).isEqualTo(1);
    }

    @Test
    void folderThatWantsLessGetsLess() {
        adopt(16, Optional.empty());
        for (int success = 0; success < 20; success++) {
            pace.succeeded();
        }
        adopt(3, Optional.empty());

        assertThat(enterAll()).isEqualTo(3);
    }

    @Test
    void noSecondHasMoreThanTheRate() {
        adopt(256, Optional.of(10));
        for (int success = 0; success < 256; success++) {
            pace.succeeded();
        }
        List<Duration> entered = new ArrayList<>();
        for (Duration now = Duration.ZERO; now.compareTo(Duration.ofSeconds(20)) < 0; now = now.plus(TICK)) {
            // Nothing comes for a while, then a crowd.
            int came = now.toSeconds() % 5 == 0 ? 0 : enterAll();
            for (int one = 0; one < came; one++) {
                entered.add(now);
                pace.leave();
            }
            adopt(256, Optional.of(10));
            clock.pass(TICK);
        }

        assertThat(entered).hasSizeBetween(155, 161);
        assertThat(entered).allSatisfy(from -> assertThat(entered.stream()
                        .filter(one -> one.compareTo(from) >= 0 && one.compareTo(from.plusSeconds(1)) < 0))
                .hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void clockSetBackStopsNothing() {
        adopt(256, Optional.of(1));
        assertThat(enterAll()).isEqualTo(1);
        clock.pass(Duration.ofHours(-1));

        assertThat(pace.askAgainAfter(clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
}
