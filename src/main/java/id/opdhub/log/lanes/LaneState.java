package id.opdhub.log.lanes;

import java.time.Instant;
import java.util.Optional;

/**
 * How one topic's lanes stand now.
 *
 * @param partitions how many of the topic this hub reads
 * @param buffered records read and not done, in memory
 * @param oldest when the oldest of them was appended
 * @param newest when the last record read was appended; empty until one is
 * @param inFlight pieces of work handed on and not ended
 * @param heldSince since when the gate holds the topic; empty when it does not
 * @param suspended whether the route is suspended or stopping
 * @param failing what keeps the group from its brokers, or else what has failed for the longest time, where no gate looks
 *     after failures; empty when nothing fails
 */
public record LaneState(
        String topic,
        String group,
        int partitions,
        int buffered,
        Optional<Instant> oldest,
        Optional<Instant> newest,
        int inFlight,
        Optional<Instant> heldSince,
        boolean suspended,
        Optional<LaneFailure> failing) {

    /** What keeps the whole group from reading counts before what fails of one topic. */
    LaneState troubledBy(Optional<LaneFailure> trouble) {
        Optional<LaneFailure> worst = trouble.or(() -> failing);
        return new LaneState(topic, group, partitions, buffered, oldest, newest, inFlight, heldSince, suspended, worst);
    }
}
