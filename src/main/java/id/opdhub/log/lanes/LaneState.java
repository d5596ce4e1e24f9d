package id.opdhub.log.lanes;

import java.time.Instant;
import java.util.Optional;

/**
 * How one topic's lanes stand now.
 *
 * @param partitions how many of the topic this hub reads
 * @param buffered records read and not done, in memory
 * @param oldest when the oldest of them was appended
 * @param inFlight pieces of work handed on and not ended
 * @param heldSince since when the gate holds the topic; empty when it does not
 * @param suspended whether the route is suspended or stopping
 * @param failing what has failed for the longest time, where no gate looks after failures; empty when nothing fails
 */
public record LaneState(
        String topic,
        String group,
        int partitions,
        int buffered,
        Optional<Instant> oldest,
        int inFlight,
        Optional<Instant> heldSince,
        boolean suspended,
        Optional<LaneFailure> failing) {}
