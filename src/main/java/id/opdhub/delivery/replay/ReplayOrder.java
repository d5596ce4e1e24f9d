package id.opdhub.delivery.replay;

import java.util.Optional;

/**
 * That an operator wants something put back.
 *
 * @param who the operator
 * @param why in the operator's words; the journal keeps both
 * @param includeStale whether also what the subject has something newer than
 * @param job that it belongs to; empty for a single one
 */
public record ReplayOrder(String who, String why, boolean includeStale, Optional<Long> job) {}
