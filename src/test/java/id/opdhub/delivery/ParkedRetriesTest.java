package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.lanes.Lanes;

/** One parked delivery that cannot be brought back keeps no other from going, and is not forgotten itself. */
class ParkedRetriesTest {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final SetClock clock = new SetClock();
    private final List<Long> injected = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final Destination destination = new Destination(
            Deliverables.recipient(),
            Deliverables.TOPIC,
            new Circuit(
                    new DestinationSettings(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(5)),
                    clock,
                    () -> 0.5));
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean taken = true;

    private final ParkedRetries retries = new ParkedRetries(new Store(), new Injections(), clock);

    /** Finds every record but the second, where the test wants it. */
    private final class Store extends ParkedStore {

        Store() {
            super(null, null);
        }

        @Override
        Optional<ConsumedRecord> find(LogPosition position) {
            asked.add(position.offset());
            if (position.offset() == 2 && trouble.isPresent()) {
                throw trouble.get();
            }
            return Optional.of(Deliverables.record("warga:" + position.offset(), position.offset()));
        }
    }

    /** Lanes that take what they are given, or do not. */
    private final class Injections implements Lanes {

        @Override
        public void wake(String topic) {
            throw new UnsupportedOperationException("nobody wakes lanes here");
        }

        @Override
        public boolean inject(ConsumedRecord record) {
            injected.add(record.position().offset());
            return taken;
        }
    }

    @BeforeEach
    void park() {
        Instant now = clock.instant();
        List<ParkedDelivery> parked = List.of(1L, 2L, 3L).stream()
                .map(offset -> new ParkedDelivery(
                        new LogPosition(Deliverables.TOPIC, 0, offset),
                        "warga:" + offset,
                        1,
                        1,
                        "http-500",
                        Optional.of(now)))
                .toList();
        destination.parked().load(0, new ParkedStore.Taken(1, parked));
    }

    @Test
    void bringsTheOthersWhenOneCannotBeRead() {
        trouble = Optional.of(new IllegalStateException("headers are not the hub's"));

        retries.retry(destination);

        assertThat(injected).containsExactly(1L, 3L);
    }

    @Test
    void bringsAnUnreadableOneLater() {
        trouble = Optional.of(new IllegalStateException("headers are not the hub's"));
        retries.retry(destination);
        trouble = Optional.empty();

        clock.pass(LATER);
        retries.retry(destination);

        assertThat(injected).containsExactly(1L, 3L, 2L);
    }

    @Test
    void givesAllBackWithoutAskingOnWhenTheDatabaseIsAway() {
        trouble = Optional.of(new DataAccessResourceFailureException("away"));
        retries.retry(destination);
        assertThat(asked).containsExactly(1L, 2L);
        trouble = Optional.empty();

        clock.pass(LATER);
        retries.retry(destination);

        assertThat(injected).containsExactly(1L, 2L, 3L);
    }

    @Test
    void givesBackWhatTheLanesDoNotTakeNow() {
        taken = false;
        retries.retry(destination);
        taken = true;

        retries.retry(destination);

        assertThat(injected).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
    }
}
