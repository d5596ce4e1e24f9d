package id.opdhub.log.lanes;

import java.time.Duration;

/** Decides whether a lane may hand on its next record now. Called under the lanes' lock: must not block. */
public interface LaneGate {

    /** Whether one more record may go now; true counts it as gone in. */
    boolean tryEnter();

    /** The record that went in has come out, whatever its fate. */
    void leave();

    /** How long to wait before asking again after a "no", unless woken earlier. */
    Duration askAgainAfter();

    /**
     * Whether the destination is away for now: then partitions are paused and nothing is fetched into memory. What is in
     * memory stays, and is what {@link #tryEnter} may let through as a probe; when nothing is, a few records are fetched
     * to have one.
     */
    boolean holds();
}
