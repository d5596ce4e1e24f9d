package id.opdhub.ingest.rejection;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.log.LogPosition;

/**
 * What a feed brought and the hub could not use. The bytes are in the log.
 *
 * @param id by which operators name it
 * @param cause why it was rejected
 * @param origin how it came
 * @param decision what came of its last replay
 * @param entry where it stands in the log
 */
public record Rejection(
        long id, String system, Cause cause, Origin origin, Optional<Decision> decision, LogPosition entry) {

    /** What can come of a replay. */
    public enum Verdict {
        /** On its way through the feed's route. */
        REPLAYING,
        /** Every record of it was accepted, or was a repeat. */
        ACCEPTED,
        /** Something is still wrong: it is among the rejections anew, under the receipt of the replay. */
        REJECTED,
        /** The feed has no route now, or it came by none: nothing can translate it. */
        NO_ROUTE,
        /** The log has let its bytes go. */
        EXPIRED;

        boolean isFinal() {
            return this != NO_ROUTE && this != REPLAYING;
        }
    }

    /**
     * Why it was rejected.
     *
     * @param reason the first finding's code
     * @param findings as a JSON array of {@code pointer} and {@code code}
     */
    public record Cause(String reason, Optional<String> findings, Instant at) {}

    /**
     * How it came.
     *
     * @param feed that brought it; empty for a record that was rejected later
     * @param eventId of that record
     * @param type of that record
     * @param receipt of the submission
     * @param place in the application's own topic
     */
    public record Origin(
            Optional<String> feed,
            Optional<String> eventId,
            Optional<String> type,
            Optional<String> receipt,
            Optional<String> place) {}

    /** What came of a replay, when, and the receipt under which its records are. */
    public record Decision(Verdict verdict, Instant at, Optional<String> receipt) {}

    public boolean isOpen() {
        return decision.filter(made -> made.verdict().isFinal()).isEmpty();
    }
}
