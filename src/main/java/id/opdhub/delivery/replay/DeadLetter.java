package id.opdhub.delivery.replay;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.journal.JournalEntry.About;
import id.opdhub.log.LogPosition;

/**
 * What one system did not get. The record itself is in the log.
 *
 * @param id by which operators name it
 * @param about the record; empty when it could not be read
 * @param death how it came to this
 * @param decision what was last decided about putting it back
 * @param letter where it stands in the log
 */
public record DeadLetter(
        long id, String system, Optional<About> about, Death death, Optional<Decision> decision, LogPosition letter) {

    /**
     * How a delivery ended.
     *
     * @param reason a short code
     * @param place in a folder's file where it went wrong
     * @param attempts that were made
     * @param firstOffset its place in its subject's order
     */
    public record Death(String reason, Optional<String> place, int attempts, Instant at, long firstOffset) {}

    /** What was decided, when. */
    public record Decision(Verdict verdict, Instant at) {}

    boolean isOpen() {
        return decision.filter(made -> made.verdict().isFinal()).isEmpty();
    }
}
