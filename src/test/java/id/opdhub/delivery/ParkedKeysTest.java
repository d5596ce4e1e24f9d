package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.ParkedKeys.Place;
import id.opdhub.delivery.ParkedStore.Taken;
import id.opdhub.log.LogPosition;

/** Of each parked key one delivery is on its way, the first; the others wait behind it in order. */
class ParkedKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final ParkedKeys parked = new ParkedKeys();

    @BeforeEach
    void readPartition() {
        parked.load(0, new Taken(1, List.of()));
    }

    private static LogPosition at(long offset) {
        return new LogPosition("hub.deliveries.a", 0, offset);
    }

    private static ParkedDelivery delivery(String key, long offset, Instant next) {
        return new ParkedDelivery(at(offset), key, 1, 1, "http-500", Optional.ofNullable(next));
    }

    @Test
    void keyWithoutParkedDeliveriesIsFree() {
        parked.add(delivery("warga:a", 1, NOW));

        assertThat(parked.place("warga:b", at(2))).isEqualTo(Place.FREE);
    }

    @Test
    void laterRecordOfParkedKeyGoesBehind() {
        parked.add(delivery("warga:a", 1, NOW));

        assertThat(parked.place("warga:a", at(2))).isEqualTo(Place.BEHIND);
    }

    @Test
    void recordReadAgainAfterACrashIsAlreadyParked() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.add(delivery("warga:a", 2, NOW));

        assertThat(parked.place("warga:a", at(1))).isEqualTo(Place.ALREADY_PARKED);
        assertThat(parked.place("warga:a", at(2))).isEqualTo(Place.ALREADY_PARKED);
    }

    @Test
    void firstOfAKeyIsTakenOnceWhenDue() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.add(delivery("warga:a", 2, NOW));
        parked.add(delivery("warga:b", 3, NOW.plusSeconds(1)));

        assertThat(parked.takeDue(NOW, 10)).extracting(ParkedDelivery::position).containsExactly(at(1));
        assertThat(parked.takeDue(NOW, 10)).isEmpty();
        assertThat(parked.place("warga:a", at(1))).isEqualTo(Place.RETRIED);
    }

    @Test
    void nextOfAKeyFollowsTheFirst() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.add(delivery("warga:a", 2, NOW));
        parked.takeDue(NOW, 10);

        parked.removeFirst("warga:a", at(1));

        assertThat(parked.takeDue(NOW, 10)).extracting(ParkedDelivery::position).containsExactly(at(2));
    }

    @Test
    void keyIsFreeAfterItsLast() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.removeFirst("warga:a", at(1));

        assertThat(parked.place("warga:a", at(2))).isEqualTo(Place.FREE);
        assertThat(parked.size()).isZero();
    }

    @Test
    void blockedKeyWaitsForAnOperator() {
        parked.add(delivery("warga:a", 1, null));
        parked.add(delivery("warga:a", 2, NOW));

        assertThat(parked.takeDue(NOW.plusSeconds(1000), 10)).isEmpty();
        assertThat(parked.takeProbe()).isEmpty();
    }

    @Test
    void probesTakeADifferentKeyEachTime() {
        Instant later = NOW.plusSeconds(1000);
        parked.add(delivery("warga:a", 1, later));
        parked.add(delivery("warga:b", 2, later));

        ParkedDelivery first = parked.takeProbe().orElseThrow();
        assertThat(parked.takeProbe()).isEmpty();
        parked.replaceFirst(first);

        assertThat(first.key()).isEqualTo("warga:a");
        assertThat(parked.takeProbe()).get().extracting(ParkedDelivery::key).isEqualTo("warga:b");
    }

    @Test
    void whatIsDecidedInItsLaneIsNotAttemptedThere() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.takeDue(NOW, 10);

        assertThat(parked.takeToDecide(at(1))).isPresent();
        parked.removeFirst("warga:a", at(1));

        assertThat(parked.place("warga:a", at(1))).isEqualTo(Place.DECIDED);
        assertThat(parked.place("warga:a", at(2))).isEqualTo(Place.FREE);
    }

    @Test
    void nothingIsDecidedWhileAnAttemptIsUnderWay() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.takeDue(NOW, 10);
        parked.place("warga:a", at(1));

        assertThat(parked.takeToDecide(at(1))).isEmpty();
    }

    @Test
    void whatCouldNotBeDecidedIsRetriedAsBefore() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.takeDue(NOW, 10);
        ParkedDelivery taken = parked.takeToDecide(at(1)).orElseThrow();

        parked.replaceFirst(taken);

        assertThat(parked.takeDue(NOW, 10)).containsExactly(taken);
        assertThat(parked.place("warga:a", at(1))).isEqualTo(Place.RETRIED);
    }

    @Test
    void onlyTheFirstOfAKeyIsDecidedAbout() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.add(delivery("warga:a", 2, NOW));

        assertThat(parked.takeToDecide(at(2))).isEmpty();
        assertThat(parked.find(at(2))).isPresent();
    }

    @Test
    void partitionThatGoesTakesItsKeysAlong() {
        parked.add(delivery("warga:a", 1, NOW));
        parked.takeDue(NOW, 10);
        parked.forget(0);

        assertThat(parked.stay(0)).isEmpty();
        assertThat(parked.size()).isZero();
        parked.add(delivery("warga:a", 2, NOW));
        assertThat(parked.size()).isZero();
    }
}
