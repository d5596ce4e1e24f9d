package id.opdhub.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a record is tried again after failures of its own: the waits between them, in their order. */
record RetrySchedule(List<Duration> waits) {

    RetrySchedule {
        waits = List.copyOf(waits);
    }

    /** The wait after that many failures; empty when the record has had all its chances. */
    Optional<Duration> after(int failures) {
        return failures > waits.size() ? Optional.empty() : Optional.of(waits.get(failures - 1));
    }
}
