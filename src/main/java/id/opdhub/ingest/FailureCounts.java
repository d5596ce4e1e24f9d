package id.opdhub.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.opdhub.log.LogPosition;

/** How often messages failed for a reason that nobody knows. A restart gives each its chances again. */
final class FailureCounts {

    /** With the growing waits of the lanes, some half a minute. */
    private static final int ENOUGH = 5;

    private final Map<LogPosition, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more. */
    boolean areEnough(LogPosition position) {
        return counts.merge(position, 1, Integer::sum) >= ENOUGH;
    }

    void forget(LogPosition position) {
        counts.remove(position);
    }
}
