package id.opdhub.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often messages and pages failed for a reason that waiting may not mend. A restart gives each its chances again. */
final class FailureCounts {

    /** With the growing waits of the lanes, some half a minute. */
    private static final int ENOUGH = 5;

    private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more. */
    boolean areEnough(Object place) {
        return counts.merge(place, 1, Integer::sum) >= ENOUGH;
    }

    void forget(Object place) {
        counts.remove(place);
    }
}
