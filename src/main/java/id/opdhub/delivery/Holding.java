package id.opdhub.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * That a destination gets nothing for now.
 *
 * @param cause which decides how it ends
 * @param reason a short code
 * @param since when it began
 * @param probeAt when one record may try; empty where a person or a folder must act first
 */
record Holding(Cause cause, String reason, Instant since, Optional<Instant> probeAt) {

    /** Why nothing goes out, in rising order of weight. */
    enum Cause {
        AWAY,
        ACCESS,
        AGREEMENT,
        GONE,
        OPERATOR;

        /** Whether it ends only when an operator says so, and so must outlive a restart. */
        boolean isForOperators() {
            return this == GONE || this == OPERATOR;
        }
    }

    boolean isDue(Instant now) {
        return probeAt.isPresent() && !now.isBefore(probeAt.get());
    }
}
