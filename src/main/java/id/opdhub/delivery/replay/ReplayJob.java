package id.opdhub.delivery.replay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Things set aside that are being put back, some in each second.
 *
 * @param id by which operators name it
 * @param request what was asked for
 * @param upTo the newest that belongs to it: what is set aside later does not
 * @param state where it stands
 * @param askedAt when
 * @param end when and how it ended; empty while it goes on
 */
public record ReplayJob(long id, ReplayRequest request, long upTo, State state, Instant askedAt, Optional<End> end) {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /**
     * How a job ended.
     *
     * @param outcome how many of the things were decided which way, by the names of the verdicts
     */
    public record End(Instant at, Map<String, Long> outcome) {}

    ReplayOrder order() {
        return new ReplayOrder(request.who(), request.why(), request.includeStale(), Optional.of(id));
    }
}
