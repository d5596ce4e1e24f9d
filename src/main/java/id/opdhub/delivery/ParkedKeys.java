package id.opdhub.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import id.opdhub.delivery.ParkedStore.Taken;
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
        ALREADY_PARKED,
        /** Somebody decided about it while it waited in its lane. */
        DECIDED
    }

    /** Where a delivery is between being taken and being done or given back. */
    private enum Way {
        IN_LANE,
        UNDER_WAY
    }

    private final Map<String, Deque<ParkedDelivery>> byKey = new LinkedHashMap<>();
    private final Map<LogPosition, Way> onTheirWay = new HashMap<>();
    private final Set<LogPosition> decidedInLane = new HashSet<>();
    private final Map<Integer, Long> stays = new HashMap<>();

    /** The number of this hub's stay with a partition; empty when it is not here (any more). */
    synchronized OptionalLong stay(int partition) {
        return stays.containsKey(partition) ? OptionalLong.of(stays.get(partition)) : OptionalLong.empty();
    }

    synchronized void load(int partition, Taken taken) {
        forget(partition);
        stays.put(partition, taken.stay());
        taken.parked().forEach(this::add);
    }

    synchronized void forget(int partition) {
        byKey.values().removeIf(waiting -> waiting.getFirst().position().partition() == partition);
        onTheirWay.keySet().removeIf(position -> position.partition() == partition);
        decidedInLane.removeIf(position -> position.partition() == partition);
        stays.remove(partition);
    }

    synchronized Place place(String key, LogPosition position) {
        if (decidedInLane.remove(position)) {
            return Place.DECIDED;
        }
        Deque<ParkedDelivery> waiting = byKey.get(key);
        if (waiting == null) {
            return Place.FREE;
        }
        if (onTheirWay.replace(position, Way.UNDER_WAY) != null) {
            return Place.RETRIED;
        }
        boolean there = waiting.stream().anyMatch(parked -> parked.position().equals(position));
        return there ? Place.ALREADY_PARKED : Place.BEHIND;
    }

    /** Left to the next hub when the partition is gone by now. */
    synchronized void add(ParkedDelivery parked) {
        if (stay(parked.position().partition()).isEmpty()) {
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
            if (due.size() < most && first.isDue(now) && goes(first)) {
                due.add(first);
            }
        }
        return due;
    }

    private boolean goes(ParkedDelivery first) {
        decidedInLane.remove(first.position());
        return onTheirWay.putIfAbsent(first.position(), Way.IN_LANE) == null;
    }

    /** The first of a key, for somebody who decides about it; none while an attempt is under way. */
    synchronized Optional<ParkedDelivery> takeToDecide(LogPosition position) {
        Optional<ParkedDelivery> found = byKey.values().stream()
                .map(Deque::getFirst)
                .filter(first -> first.position().equals(position))
                .filter(first -> onTheirWay.get(position) != Way.UNDER_WAY)
                .findFirst();
        if (found.isPresent() && onTheirWay.put(position, Way.UNDER_WAY) == Way.IN_LANE) {
            decidedInLane.add(position);
        }
        return found;
    }

    /** Where it waits here still, first of its key or not. */
    synchronized Optional<ParkedDelivery> find(LogPosition position) {
        return byKey.values().stream()
                .flatMap(Deque::stream)
                .filter(parked -> parked.position().equals(position))
                .findFirst();
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
            goes(first);
        });
        return chosen.map(Deque::getFirst);
    }

    synchronized int size() {
        return byKey.size();
    }
}
