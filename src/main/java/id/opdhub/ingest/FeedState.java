package id.opdhub.ingest;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.log.lanes.LaneFailure;

/**
 * How a feed from a topic stands.
 *
 * @param topic that the application writes
 * @param backlog records that are not done
 * @param newest when the last message read was written; empty until one is
 * @param failing what keeps it from going on
 */
public record FeedState(
        String feed, String topic, long backlog, Optional<Instant> newest, Optional<LaneFailure> failing) {}
