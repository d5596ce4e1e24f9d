package id.opdhub.log.lanes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records of several partitions, handed on as one list: all of them are done or none. */
final class Batch extends Work {

    /** Where a list stands until it is done. */
    enum Place {
        OUT,
        WAITING,
        READY
    }

    private final List<LaneRecord> records;
    private final Set<PartitionLanes> partitions = new HashSet<>();
    private Place place = Place.OUT;

    Batch(List<LaneRecord> records) {
        this.records = new ArrayList<>(records);
        records.forEach(record -> partitions.add(record.partition()));
    }

    @Override
    List<LaneRecord> records() {
        return records;
    }

    boolean holds(PartitionLanes partition) {
        return partitions.contains(partition);
    }

    Place place() {
        return place;
    }

    void moveTo(Place next) {
        place = next;
    }

    /** Leaves out what another hub will hand on; true when nothing is left. */
    boolean keepOpen() {
        partitions.removeIf(partition -> !partition.isOpen());
        records.removeIf(record -> !holds(record.partition()));
        return records.isEmpty();
    }
}
