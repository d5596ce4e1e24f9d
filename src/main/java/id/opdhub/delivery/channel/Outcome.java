package id.opdhub.delivery.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How one attempt ended.
 *
 * @param kind what follows from it
 * @param reason a short code for people and machines, never with data of the record
 * @param retryAfter when the destination asked to come back
 * @param place in a folder's file where it went wrong
 */
public record Outcome(Kind kind, String reason, Optional<Duration> retryAfter, Optional<String> place) {

    /** What follows from an attempt. */
    public enum Kind {
        /** The system has it. */
        DELIVERED,
        /** The mapping had nothing to send. */
        SKIPPED,
        /** Whether the record or the destination is to blame is not told by the answer itself. */
        TRY_AGAIN,
        /** The destination does not know us (any more); trying often locks accounts. */
        ACCESS_DENIED,
        /** The destination will never take this record. */
        REFUSED,
        /** The destination says that it is gone for good: a person must decide. */
        GONE,
        /** The agreement does not hold any more: nothing goes out until it is renewed or removed. */
        WITHHELD,
        /** Our own side cannot make a delivery of it. */
        UNDELIVERABLE
    }

    /** The exchange property in which an end of an outbound route leaves its outcome. */
    public static final String PROPERTY = "hub.outcome";

    public static Outcome delivered(String reason) {
        return of(Kind.DELIVERED, reason);
    }

    /** Whether the destination itself answered and dealt with the record. */
    public boolean isAnswered() {
        return kind == Kind.DELIVERED || kind == Kind.REFUSED;
    }

    public static Outcome tryAgain(String reason) {
        return of(Kind.TRY_AGAIN, reason);
    }

    public static Outcome undeliverable(String reason) {
        return of(Kind.UNDELIVERABLE, reason);
    }

    /** The same, with the place in a folder's file where it went wrong. */
    public Outcome at(String where) {
        return new Outcome(kind, reason, retryAfter, Optional.of(where));
    }

    Outcome after(Optional<Duration> wait) {
        return new Outcome(kind, reason, wait, place);
    }

    public static Outcome of(Kind kind, String reason) {
        return new Outcome(kind, reason, Optional.empty(), Optional.empty());
    }
}
