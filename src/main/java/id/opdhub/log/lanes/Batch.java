package id.opdhub.log.lanes;

import java.util.ArrayList;
import java.util.List;

/** Records of several partitions, handed on as one list: all of them are done or none. */
final class Batch extends Work {

    private final List<LaneRecord> records;

    Batch(List<LaneRecord> records) {
        this.records = new ArrayList<>(records);
    }

    @Override
    List<LaneRecord> records() {
        return records;
    }

    /** Leaves out what another hub will hand on; true when nothing is left. */
    boolean keepOpen() {
        records.removeIf(record -> !record.partition().isOpen());
        return records.isEmpty();
    }
}
