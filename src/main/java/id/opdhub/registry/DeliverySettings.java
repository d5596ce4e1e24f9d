package id.opdhub.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.opdhub.mapping.Filter;

/**
 * How a folder wants its records brought.
 *
 * @param concurrency attempts under way at once, 1 to 256
 * @param timeout of one attempt, connect to last byte
 * @param retry waits between the attempts of one record, shortest first
 * @param whenRefused what happens to the later records of a refused record's key
 * @param conflict what a 409 means
 * @param ratePerSecond attempts a second at most
 * @param deliveredWhen what a 2xx must say, as JSON, to mean "delivered"; none: every 2xx does
 */
public record DeliverySettings(
        int concurrency,
        Duration timeout,
        List<Duration> retry,
        WhenRefused whenRefused,
        Conflict conflict,
        Optional<Integer> ratePerSecond,
        Optional<Filter> deliveredWhen) {

    /** Set aside the refused record alone, or let the later ones of its key wait behind it. */
    public enum WhenRefused {
        DEAD_LETTER,
        BLOCK_KEY
    }

    /** Whether "already there" counts as delivered. */
    public enum Conflict {
        DELIVERED,
        REFUSED
    }

    public static final DeliverySettings DEFAULT = new DeliverySettings(
            16,
            Duration.ofSeconds(10),
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(12),
                    Duration.ofHours(24)),
            WhenRefused.DEAD_LETTER,
            Conflict.DELIVERED,
            Optional.empty(),
            Optional.empty());

    public DeliverySettings {
        if (concurrency < 1 || concurrency > 256) {
            throw new IllegalArgumentException("concurrency is not from 1 to 256");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout is not positive");
        }
        retry = List.copyOf(retry);
    }
}
