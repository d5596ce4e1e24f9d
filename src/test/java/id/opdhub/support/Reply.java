package id.opdhub.support;

import java.time.Duration;

/**
 * What an agency's application does with one call.
 *
 * @param takes whether it keeps the event, whatever its caller gets to know of that
 * @param status of its answer
 * @param after how long it thinks before it answers
 * @param end what becomes of the answer
 */
public record Reply(boolean takes, int status, Duration after, End end) {

    /** What becomes of an answer. */
    public enum End {
        WHOLE,
        /** The connection closes within the answer. */
        HALF,
        /** The connection closes instead of an answer. */
        NONE
    }

    public static final Reply TAKEN = takenAfter(Duration.ZERO);
    public static final Reply HALF = new Reply(true, 200, Duration.ZERO, End.HALF);
    public static final Reply RESET = new Reply(false, 0, Duration.ZERO, End.NONE);

    public static Reply takenAfter(Duration thinking) {
        return new Reply(true, 204, thinking, End.WHOLE);
    }

    public static Reply refused(int status) {
        return new Reply(false, status, Duration.ZERO, End.WHOLE);
    }
}
