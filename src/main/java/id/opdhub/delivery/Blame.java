package id.opdhub.delivery;

import java.util.HashMap;
import java.util.Map;

import id.opdhub.log.LogPosition;

/**
 * Tells whose fault a failure is: a record's only if another record of the destination succeeded since the record's
 * previous attempt. Otherwise the destination is away, and no record pays for that.
 */
final class Blame {

    private static final long NEVER_TRIED = Long.MAX_VALUE;

    /** What is remembered of a record between its attempts: how many, and the successes seen by the end of the last. */
    private record Tries(int attempts, long successesSeen) {}

    private final Map<LogPosition, Tries> tries = new HashMap<>();
    private long successes;

    /** The number of the attempt that begins now, given how many were made before this hub knew of the record. */
    synchronized int begin(LogPosition position, int before) {
        Tries known = tries.getOrDefault(position, new Tries(before, NEVER_TRIED));
        Tries next = new Tries(known.attempts() + 1, known.successesSeen());
        tries.put(position, next);
        return next.attempts();
    }

    /** Whether the failure of the attempt that ends now is the record's own. */
    synchronized boolean isOfRecord(LogPosition position) {
        Tries known = tries.getOrDefault(position, new Tries(1, NEVER_TRIED));
        tries.put(position, new Tries(known.attempts(), successes));
        return successes > known.successesSeen();
    }

    synchronized void succeeded() {
        successes++;
    }

    /** The record is done, one way or the other. */
    synchronized void forget(LogPosition position) {
        tries.remove(position);
    }

    /** Another hub goes on with the partition. */
    synchronized void forget(int partition) {
        tries.keySet().removeIf(position -> position.partition() == partition);
    }
}
