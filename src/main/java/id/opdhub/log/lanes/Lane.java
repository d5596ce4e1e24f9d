package id.opdhub.log.lanes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The records of one key in one partition: one at a time, in the order of the log. */
final class Lane extends Work {

    /** Where a lane stands between its records. */
    enum Place {
        IDLE,
        READY,
        OUT,
        WAITING
    }

    private final String key;
    private final PartitionLanes partition;
    private final Deque<LaneRecord> records = new ArrayDeque<>(2);
    private Place place = Place.IDLE;

    Lane(String key, PartitionLanes partition) {
        this.key = key;
        this.partition = partition;
    }

    @Override
    List<LaneRecord> records() {
        return List.of(records.getFirst());
    }

    void add(LaneRecord record) {
        records.addLast(record);
    }

    /**
     * Puts a record before the younger ones, but behind one that is out; one that stands here already stays single.
     *
     * @return false when the record itself is out: how that ends was decided before it was injected
     */
    boolean inject(LaneRecord injected) {
        if (place == Place.OUT && stands(records.peekFirst(), injected)) {
            return false;
        }
        Deque<LaneRecord> before = new ArrayDeque<>();
        if (place == Place.OUT) {
            before.addLast(records.removeFirst());
        }
        while (!records.isEmpty() && records.getFirst().offset() < injected.offset()) {
            before.addLast(records.removeFirst());
        }
        if (!stands(records.peekFirst(), injected)) {
            records.addFirst(injected);
        }
        while (!before.isEmpty()) {
            records.addFirst(before.removeLast());
        }
        return true;
    }

    LaneRecord head() {
        return records.getFirst();
    }

    /** The head is done; true when nothing is left. */
    boolean removeHead() {
        records.removeFirst();
        return records.isEmpty();
    }

    String key() {
        return key;
    }

    PartitionLanes partition() {
        return partition;
    }

    Place place() {
        return place;
    }

    void moveTo(Place next) {
        place = next;
    }

    private static boolean stands(LaneRecord there, LaneRecord injected) {
        return there != null && there.offset() == injected.offset();
    }
}
