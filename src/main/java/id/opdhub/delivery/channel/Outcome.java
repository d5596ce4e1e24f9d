package id.opdhub.delivery.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How one attempt ended.
 *
 * @param kind what follows from it
 * @param reason a short code for people and machines, never with data of the record
 * @param retryAfter when the destination asked to come back
 */
public record Outcome(Kind kind, String reason, Optional<Duration> retryAfter) {

    /** What follows from an attempt. */
    public enum Kind {
        /** The system has it. */
        DELIVERED,
        /** Whether the record or the destination is to blame is not told by the answer itself. */
        TRY_AGAIN,
        /** The destination does not know us (any more); trying often locks accounts. */
        ACCESS_DENIED,
        /** The destination will never take this record. */
        REFUSED,
        /** The destination says that it is gone for good: a person must decide. */
        GONE
    }

    /** The exchange property in which an end of an outbound route leaves its outcome. */
    public static final String PROPERTY = "hub.outcome";

    public static Outcome delivered(String reason) {
        return of(Kind.DELIVERED, reason);
    }

    public static Outcome tryAgain(String reason) {
        return of(Kind.TRY_AGAIN, reason);
    }

    static Outcome of(Kind kind, String reason) {
        return new Outcome(kind, reason, Optional.empty());
    }
}
