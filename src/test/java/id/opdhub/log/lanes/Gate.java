package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A gate that a test opens and shuts; shut, it may let single probes through. */
final class Gate implements LaneGate {

    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean shut;
    private volatile boolean probing;

    void shut(boolean withProbes) {
        probing = withProbes;
        shut = true;
    }

    void open() {
        shut = false;
    }

    int inside() {
        return inside.get();
    }

    @Override
    public boolean tryEnter() {
        boolean enters = !shut || probing && inside.get() == 0;
        if (enters) {
            inside.incrementAndGet();
        }
        return enters;
    }

    @Override
    public void leave() {
        inside.decrementAndGet();
    }

    @Override
    public Duration askAgainAfter() {
        return Duration.ofMillis(100);
    }

    @Override
    public boolean holds() {
        return shut;
    }
}
