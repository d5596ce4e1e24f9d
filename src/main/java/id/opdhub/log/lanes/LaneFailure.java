package id.opdhub.log.lanes;

import java.time.Instant;

/**
 * Records of a topic that fail whenever they are tried.
 *
 * @param since when they failed first
 * @param kind classes of the last failure and its causes
 */
public record LaneFailure(Instant since, String kind) {}
