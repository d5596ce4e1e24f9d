package id.opdhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a destination gets nothing for now.
 *
 * @param cause which decides how it ends
 * @param reason a short code
 * @param since when it began
 * @param probeAt when one record may try; empty where a person or a folder must act first
 * @param agreement the number of the one that is not in force any more, where that is the cause
 */
record Holding(Cause cause, String reason, Instant since, Optional<Instant> probeAt, Optional<String> agreement) {

    /** Why nothing goes out, in rising order of weight. */
    enum Cause {
        /** The hub's own log or database does not take what has to be noted. */
        STORAGE,
        AWAY,
        ACCESS,
        AGREEMENT,
        GONE,
        OPERATOR;

        /** Whether it ends only when a person or a folder says so, and so must outlive a restart. */
        boolean isKept() {
            return compareTo(AGREEMENT) >= 0;
        }
    }

    /** Until a probe succeeds, the first of which may go after the wait. */
    static Holding untilProbe(Cause cause, String reason, Instant since, Duration wait) {
        return new Holding(cause, reason, since, Optional.of(since.plus(wait)), Optional.empty());
    }

    /** Until a person or a folder ends it. */
    static Holding kept(Cause cause, String reason, Instant since) {
        return new Holding(cause, reason, since, Optional.empty(), Optional.empty());
    }

    /** Until the folder renews the agreement, or receives nothing under it any more. */
    static Holding withheld(String agreement, Instant since) {
        return new Holding(Cause.AGREEMENT, "agreement", since, Optional.empty(), Optional.of(agreement));
    }

    Holding since(Instant begun) {
        return new Holding(cause, reason, begun, probeAt, agreement);
    }

    Holding probedAt(Instant when) {
        return new Holding(cause, reason, since, Optional.of(when), agreement);
    }

    boolean isDue(Instant now) {
        return probeAt.isPresent() && !now.isBefore(probeAt.get());
    }
}
