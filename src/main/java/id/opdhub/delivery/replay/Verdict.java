package id.opdhub.delivery.replay;

import java.util.Locale;

/** What was decided of a dead letter that was to be put back. */
public enum Verdict {
    /** Back in the system's deliveries, under the event's own id. */
    REPLAYED,
    /** The subject has, or will have, a newer record of this type; skipped unless asked for. */
    STALE,
    /** No agreement of today gives the system this record. */
    NOT_AGREED,
    /** The agreement that would give it is over. */
    AGREEMENT_ENDED,
    /** The folder's condition, asked again, does not want it, or still cannot say. */
    NOT_WANTED,
    /** No record as the hub writes them. */
    UNREADABLE,
    /** The log has let it go: nothing is left to put back. */
    EXPIRED;

    /** Whether nothing remains to be done about the letter. */
    boolean isFinal() {
        return this == REPLAYED || this == EXPIRED;
    }

    /** As people read it: {@code not-agreed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
