package id.opdhub.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Keeps the routes of a folder as they are while somebody is in one of them; who comes while they are replaced waits. */
public final class Swaps {

    private final Map<String, ReadWriteLock> bySystem = new ConcurrentHashMap<>();

    /** Calls a route of the system. */
    public <T> T use(String system, Supplier<T> call) {
        ReadWriteLock lock = of(system);
        lock.readLock().lock();
        try {
            return call.get();
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
