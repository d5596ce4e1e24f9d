package id.opdhub.log.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic's gate as its lanes see it: none is always open, and one that breaks is closed for now. */
final class Hold {

    private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration AFTER_BREAKING = Duration.ofSeconds(1);

    private final Optional<LaneGate> gate;
    private Instant since;
    private boolean broken;

    Hold(Optional<LaneGate> gate) {
        this.gate = gate;
    }

    /** Asks whether the gate holds; true when the answer is another than before. */
    boolean changes() {
        boolean held = gate.isPresent() && asked(gate.get()::holds, isHeld());
        if (held == isHeld()) {
            return false;
        }
        since = held ? Instant.now() : null;
        return true;
    }

    boolean enters() {
        return gate.isEmpty() || asked(gate.get()::tryEnter, false);
    }

    void leave() {
        gate.ifPresent(present -> asked(
                () -> {
                    present.leave();
                    return true;
                },
                true));
    }

    Duration askAgainAfter() {
        Duration asked = broken || gate.isEmpty() ? AFTER_BREAKING : gate.get().askAgainAfter();
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    boolean hasGate() {
        return gate.isPresent();
    }

    boolean isHeld() {
        return since != null;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    private boolean asked(BooleanSupplier question, boolean otherwise) {
        try {
            boolean answer = question.getAsBoolean();
            broken = false;
            return answer;
        } catch (RuntimeException failure) {
            broken = true;
            LOG.atError().setCause(failure).log("a lane gate broke; it counts as closed");
            return otherwise;
        }
    }
}
