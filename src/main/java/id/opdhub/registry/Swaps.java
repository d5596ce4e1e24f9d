package id.opdhub.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps the routes of a folder as they are while somebody is in one of them; who comes while they are replaced waits. */
public final class Swaps {

    private final Map<String, ReadWriteLock> bySystem = new ConcurrentHashMap<>();

    /** What is done in a route. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T call() throws E;
    }

    /** Calls a route of the system. */
    public <T, E extends Exception> T use(String system, Call<T, E> call) throws E {
        ReadWriteLock lock = of(system);
        lock.readLock().lock();
        try {
            return call.call();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Replaces the routes of the system, once nobody is in them. */
    void replace(String system, Runnable work) {
        ReadWriteLock lock = of(system);
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Fair: else a busy sender would put a replacement off for ever. */
    private ReadWriteLock of(String system) {
        return bySystem.computeIfAbsent(system, id -> new ReentrantReadWriteLock(true));
    }
}
