package id.opdhub.log.lanes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partitions of one topic that are read here, and those that left with work still out. Guarded by the topic's lock. */
final class Partitions {

    private final Map<Integer, PartitionLanes> here = new HashMap<>();
    private final Map<Integer, PartitionLanes> leftOut = new HashMap<>();

    void put(PartitionLanes partition) {
        here.put(partition.number(), partition);
    }

    Optional<PartitionLanes> get(int number) {
        return Optional.ofNullable(here.get(number));
    }

    List<PartitionLanes> get(Collection<Integer> numbers) {
        return numbers.stream().filter(here::containsKey).map(here::get).toList();
    }

    Collection<Integer> numbers() {
        return List.copyOf(here.keySet());
    }

    void remove(PartitionLanes partition) {
        here.remove(partition.number());
        if (partition.out() > 0) {
            leftOut.put(partition.number(), partition);
        }
    }

    /** Whether work of an earlier stay of the partition is still out. */
    boolean isLeftOut(int number) {
        return leftOut.containsKey(number);
    }

    /** Nothing of it is out any more; true when it had left before. */
    boolean cameBack(PartitionLanes partition) {
        return leftOut.remove(partition.number(), partition);
    }

    int buffered() {
        return here.values().stream().mapToInt(PartitionLanes::buffered).sum();
    }

    Optional<Instant> oldest() {
        return here.values().stream()
                .flatMap(partition -> partition.oldest().stream())
                .min(Comparator.naturalOrder());
    }

    /** When the last record read was appended. */
    Optional<Instant> newest() {
        return here.values().stream()
                .flatMap(partition -> partition.newest().stream())
                .max(Comparator.naturalOrder());
    }

    /** @param any whether any of them is to be read at all */
    Map<Integer, Boolean> isToBeRead(boolean any) {
        Map<Integer, Boolean> read = new HashMap<>();
        here.forEach((number, partition) -> read.put(number, any && partition.isToBeRead()));
        return read;
    }

    Map<Integer, Long> toCommit() {
        Map<Integer, Long> moved = new HashMap<>();
        here.forEach((number, partition) -> partition.toCommit().ifPresent(to -> moved.put(number, to)));
        return moved;
    }
}
