package id.opdhub.log.lanes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that remembers what it was told, and refuses to be ready as often as the test says. */
final class Bystander implements LaneListener {

    private final List<String> assigned = new CopyOnWriteArrayList<>();
    private final List<String> unassigned = new CopyOnWriteArrayList<>();
    private final List<String> skipped = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger lossRefusals = new AtomicInteger();
    private volatile Runnable onSkipped = () -> {};
    private volatile Runnable onAssigned = () -> {};

    @Override
    public void assigned(String topic, int partition) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("not ready yet");
        }
        onAssigned.run();
        assigned.add(topic + "/" + partition);
    }

    @Override
    public void unassigned(String topic, int partition) {
        unassigned.add(topic + "/" + partition);
    }

    @Override
    public void skipped(String topic, int partition, long from, long to) {
        if (lossRefusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("cannot be noted yet");
        }
        onSkipped.run();
        skipped.add(topic + "/" + partition + " " + from + ".." + to);
    }

    void refuse(int times) {
        refusals.set(times);
    }

    /** Losses too are taken only after so many refusals; what must hold until then is looked at by the action. */
    void refuseLosses(int times, Runnable untilTaken) {
        lossRefusals.set(times);
        onSkipped = untilTaken;
    }

    int refusals() {
        return refusals.get();
    }

    void onAssigned(Runnable action) {
        onAssigned = action;
    }

    List<String> assigned() {
        return assigned;
    }

    List<String> unassigned() {
        return unassigned;
    }

    List<String> skipped() {
        return skipped;
    }
}
