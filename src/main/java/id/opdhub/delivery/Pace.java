package id.opdhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.opdhub.registry.DeliverySettings;

/**
 * How many attempts are under way side by side, and how many begin in a second. It climbs from one: each success allows
 * one more, up to what the folder wants, and each failure halves it, so that nobody who comes back is run over. Not
 * thread-safe.
 */
final class Pace {

    private static final Duration UNTIL_LEFT = Duration.ofSeconds(1);

    private int concurrency = 1;
    private int allowed = 1;
    private int inside;
    private Optional<Rate> rate = Optional.empty();

    void adopt(DeliverySettings delivery) {
        concurrency = delivery.concurrency();
        allowed = Math.min(allowed, concurrency);
        // The same rate goes on: a changed folder is no reason for twice as many in one second.
        if (!rate.map(Rate::perSecond).equals(delivery.ratePerSecond())) {
            rate = delivery.ratePerSecond().map(Rate::new);
        }
    }

    boolean isNobodyInside() {
        return inside == 0;
    }

    boolean tryEnter(Instant now) {
        boolean enters = inside < allowed && rate.map(limit -> limit.take(now)).orElse(true);
        inside += enters ? 1 : 0;
        return enters;
    }

    void leave() {
        inside--;
    }

    Duration askAgainAfter(Instant now) {
        return inside < allowed ? rate.map(limit -> limit.until(now)).orElse(Duration.ZERO) : UNTIL_LEFT;
    }

    void succeeded() {
        allowed = Math.min(allowed + 1, concurrency);
    }

    void failed() {
        allowed = Math.max(allowed / 2, 1);
    }

    void beginAnew() {
        allowed = 1;
    }
}
