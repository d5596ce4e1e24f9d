package id.opdhub.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.opdhub.log.LogPosition;

/**
 * The parked keys of one destination, as far as this hub reads their partitions: of each key its deliveries in order,
 * the first of which alone may be on its way. The database keeps the same, for the next hub.
 */
final class ParkedKeys {

    /** How a record that comes along its lane stands to the parked ones of its key. */
    enum Place {
        FREE,
        BEHIND,
        RETRIED,
        ALREADY_PARKED
    }

    private final Map<String, Deque<ParkedDelivery>> byKey = new LinkedHashMap<>();
    private final Set<LogPosition> onTheirWay = new HashSet<>();
    private final Set<Integer> loaded = new HashSet<>();

    synchronized boolean knows(int partition) {
        return loaded.contains(partition);
    }

    synchronized void load(int partition, List<ParkedDelivery> parked) {
        forget(partition);
        loaded.add(partition);
        parked.forEach(this::add);
    }

    synchronized void forget(int partition) {
        byKey.values().removeIf(waiting -> waiting.getFirst().position().partition() == partition);
        onTheirWay.removeIf(position -> position.partition() == partition);
        loaded.remove(partition);
    }

    synchronized Place place(String key, LogPosition position) {
        Deque<ParkedDelivery> waiting = byKey.get(key);
        if (waiting == null) {
            return Place.FREE;
        }
        if (onTheirWay.contains(position)) {
            return Place.RETRIED;
        }
        boolean there = waiting.stream().anyMatch(parked -> parked.position().equals(position));
        return there ? Place.ALREADY_PARKED : Place.BEHIND;
    }

    /** Left to the next hub when the partition is gone by now. */
    synchronized void add(ParkedDelivery parked) {
        if (!knows(parked.position().partition())) {
            return;
        }
        byKey.computeIfAbsent(parked.key(), key -> new ArrayDeque<>(2)).addLast(parked);
    }

    synchronized Optional<ParkedDelivery> first(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Deque::getFirst);
    }

    /** The first of its key failed again, or could not be brought to its lane. */
    synchronized void replaceFirst(ParkedDelivery parked) {
        Deque<ParkedDelivery> waiting = byKey.get(parked.key());
        if (waiting != null && waiting.getFirst().position().equals(parked.position())) {
            waiting.removeFirst();
            waiting.addFirst(parked);
        }
        onTheirWay.remove(parked.position());
    }

    /** The first of its key is done. With the last one the key is free again. */
    synchronized void removeFirst(String key, LogPosition position) {
        Deque<ParkedDelivery> waiting = byKey.get(key);
        if (waiting != null && waiting.getFirst().position().equals(position)) {
            waiting.removeFirst();
            if (waiting.isEmpty()) {
                byKey.remove(key);
            }
        }
        onTheirWay.remove(position);
    }

    /** The first deliveries whose time has come, at most so many; they count as on their way from now on. */
    synchronized List<ParkedDelivery> takeDue(Instant now, int most) {
        List<ParkedDelivery> due = new ArrayList<>();
        for (Deque<ParkedDelivery> waiting : byKey.values()) {
            ParkedDelivery first = waiting.getFirst();
            if (due.size() < most && first.isDue(now) && onTheirWay.add(first.position())) {
                due.add(first);
            }
        }
        return due;
    }

    /** Those that wait for an operator are due from now on. */
    synchronized void unblock(Instant now) {
        for (Deque<ParkedDelivery> waiting : byKey.values()) {
            ParkedDelivery first = waiting.removeFirst();
            Instant next = first.next().orElse(now);
            waiting.addFirst(first.failedAgain(first.attempts(), first.failures(), Optional.of(next)));
        }
    }

    /** One delivery to probe the destination with, due or not; each time of another key. None while one is under way. */
    synchronized Optional<ParkedDelivery> takeProbe() {
        if (!onTheirWay.isEmpty()) {
            return Optional.empty();
        }
        Optional<Deque<ParkedDelivery>> chosen = byKey.values().stream()
                .filter(waiting -> waiting.getFirst().next().isPresent())
                .findFirst();
        chosen.map(Deque::getFirst).ifPresent(first -> {
            byKey.remove(first.key());
            byKey.put(first.key(), chosen.get());
            onTheirWay.add(first.position());
        });
        return chosen.map(Deque::getFirst);
    }

    synchronized int size() {
        return byKey.size();
    }
}
