package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits that double from the first to the longest, scattered so that many do not come back at once. */
public record GrowingWait(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;
    private static final double SCATTER = 0.2;

    public GrowingWait {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("waits grow from " + first + " to " + longest);
        }
    }

    public Duration after(int failures) {
        long grown = first.toMillis() << Math.min(Math.max(failures - 1, 0), DOUBLINGS);
        long capped = Math.min(grown, longest.toMillis());
        double factor = 1 + SCATTER * (ThreadLocalRandom.current().nextDouble() * 2 - 1);
        return Duration.ofMillis(Math.round(capped * factor));
    }
}
