package id.opdhub.log.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Hands on what is ready, as far as gate and concurrency allow, and takes back how it ended. Guarded by its topic's lock. */
final class Handing {

    /** Behind a gate a failed lane only lets the others pass; the gate decides about real waits. */
    private static final Duration LET_OTHERS_PASS = Duration.ofMillis(50);

    private final LaneOptions options;
    private final Waiting waiting;
    private final Hand hand;
    private final LaneThreads threads;
    private final Hold hold;
    private final Failing failing;
    private final Alarm alarm;
    private final LaneLock lock;
    private final Changes changes;
    private int out;
    private boolean suspended;

    /** Who is told what changed for the topic's partitions. Called under the lock. */
    interface Changes {

        /** Whether partitions are to be read may be another than before. */
        void readability();

        /** None of the partition's records is out any more. */
        void quiet(PartitionLanes partition);
    }

    Handing(LaneOptions options, Hand hand, LaneThreads threads, LaneLock lock, Changes changes) {
        this.options = options;
        this.waiting = options.waiting();
        this.hand = hand;
        this.threads = threads;
        this.hold = new Hold(options.gate());
        this.failing = new Failing(options.topic());
        this.alarm = new Alarm(threads.timer(), () -> lock.run(this::wake));
        this.lock = lock;
        this.changes = changes;
    }

    Waiting waiting() {
        return waiting;
    }

    void handOn() {
        next(false);
    }

    void wake() {
        alarm.cancel();
        next(false);
    }

    void suspend(boolean yes) {
        suspended = yes;
        changes.readability();
        next(false);
    }

    boolean isSuspended() {
        return suspended;
    }

    boolean isHeld() {
        return hold.isHeld();
    }

    Optional<Instant> heldSince() {
        return hold.since();
    }

    int out() {
        return out;
    }

    Failing failing() {
        return failing;
    }

    /** Whether nothing of the partition is out, and nothing of it can go now. */
    boolean isAtRest(PartitionLanes partition) {
        return partition.out() == 0 && (waiting.isDrained(partition) || suspended || hold.isHeld());
    }

    /** Hands on what may go now; with {@code here} one piece is kept back for the calling thread. */
    private Optional<Work> next(boolean here) {
        if (suspended) {
            return Optional.empty();
        }
        if (hold.changes()) {
            changes.readability();
        }
        if (hold.isHeld()) {
            alarm.ringWithin(hold.askAgainAfter());
        }
        Optional<Work> mine = Optional.empty();
        while (!suspended && out < options.concurrency() && waiting.isReady() && enters()) {
            Work work = waiting.take();
            goesOut(work);
            if (here && mine.isEmpty()) {
                mine = Optional.of(work);
            } else {
                start(work);
            }
        }
        return mine;
    }

    private boolean enters() {
        boolean enters = hold.enters();
        if (!enters) {
            alarm.ringWithin(hold.askAgainAfter());
        }
        return enters;
    }

    private void start(Work work) {
        try {
            threads.workers().execute(() -> run(work));
        } catch (RejectedExecutionException stopping) {
            suspended = true;
            comesBack(work);
        }
    }

    /** Goes on with the next work as long as each ends on this thread. */
    private void run(Work first) {
        Optional<Work> work = Optional.of(first);
        while (work.isPresent()) {
            Attempt attempt = new Attempt(this, work.get());
            work = attempt.make(hand);
        }
    }

    /** Takes back work; gives the next one when the calling thread can go on with it. */
    Optional<Work> finish(Work work, Optional<String> failure, boolean here) {
        return lock.get(() -> {
            comesBack(work);
            failure.ifPresentOrElse(kind -> failed(work, kind), () -> succeeded(work));
            return next(here);
        });
    }

    private void goesOut(Work work) {
        out++;
        work.records().forEach(record -> record.partition().wentOut(record));
    }

    private void comesBack(Work work) {
        out--;
        hold.leave();
        for (LaneRecord record : work.records()) {
            if (record.partition().cameBack()) {
                changes.quiet(record.partition());
                lock.signal();
            }
        }
    }

    private void succeeded(Work work) {
        boolean readable = false;
        for (LaneRecord record : work.records()) {
            readable |= record.partition().done(record);
        }
        work.succeeded();
        failing.succeeded(work);
        waiting.done(work);
        if (readable) {
            changes.readability();
        }
    }

    /** Behind a gate failures are the gate's to judge and to show. */
    private void failed(Work work, String kind) {
        work.failed();
        if (!hold.hasGate()) {
            failing.failed(work, kind, Instant.now());
        }
        waiting.failed(work);
        Duration wait = hold.hasGate() ? LET_OTHERS_PASS : options.retry().after(work.failures());
        threads.timer().schedule(() -> lock.run(() -> again(work)), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void again(Work work) {
        waiting.again(work);
        next(false);
    }
}
