package id.opdhub.delivery;

import id.opdhub.log.LogPosition;

/**
 * What a person decided about one parked delivery.
 *
 * @param position of the delivery in the log
 * @param system that was to get it
 * @param kind what becomes of it
 * @param who decided
 * @param why in the person's words
 * @param isDone whether it has been carried out
 */
public record ParkedVerdict(LogPosition position, String system, Kind kind, String who, String why, boolean isDone) {

    /** What becomes of a parked delivery, and with that of its key. */
    public enum Kind {
        /** It is tried again now, though its key was blocked. */
        RETRY,
        /** It is not brought; the later ones of its key go on. */
        SKIP,
        /** The same, and it can be replayed. */
        DEAD_LETTER
    }
}
