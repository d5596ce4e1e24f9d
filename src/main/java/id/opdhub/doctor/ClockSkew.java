package id.opdhub.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far another clock is from this one. */
final class ClockSkew {

    private static final Duration NOTED = Duration.ofSeconds(30);
    /** Standard Webhooks: a receiver refuses a signature that is older or newer than this. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private ClockSkew() {}

    /** @param theirs read between {@code before} and {@code after} of the clock here */
    static Optional<Symptom> of(String target, Instant theirs, Instant before, Instant after) {
        Duration ahead = Duration.between(after, theirs);
        Duration behind = Duration.between(theirs, before);
        Duration skew = ahead.compareTo(behind) > 0 ? ahead : behind;
        if (skew.compareTo(NOTED) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                skew.compareTo(TOLERATED) > 0
                        ? Symptom.error(target, "clock-wrong", skew.toSeconds())
                        : Symptom.warning(target, "clock-off", skew.toSeconds()));
    }
}
