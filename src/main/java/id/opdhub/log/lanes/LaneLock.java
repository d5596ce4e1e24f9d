package id.opdhub.log.lanes;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock of a topic's lanes, and the way to wait for their work to come back. */
final class LaneLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition cameBack = lock.newCondition();

    void run(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    <T> T get(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    void signal() {
        cameBack.signalAll();
    }

    /** Waits, under the lock, until the condition holds, at most until this time of {@link System#nanoTime}. */
    boolean await(BooleanSupplier condition, long deadline) {
        long left = deadline - System.nanoTime();
        try {
            while (!condition.getAsBoolean() && left > 0) {
                left = cameBack.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return condition.getAsBoolean();
    }
}
