package id.opdhub.log.lanes;

import id.opdhub.log.ConsumedRecord;

/** A record between being read and being done, and where it counts. */
final class LaneRecord {

    private final ConsumedRecord record;
    private final PartitionLanes partition;
    private final OffsetTracker.Mark mark;

    private LaneRecord(ConsumedRecord record, PartitionLanes partition, OffsetTracker.Mark mark) {
        this.record = record;
        this.partition = partition;
        this.mark = mark;
    }

    static LaneRecord read(ConsumedRecord record, PartitionLanes partition, OffsetTracker.Mark mark) {
        return new LaneRecord(record, partition, mark);
    }

    /** A record put in from elsewhere: being done with it moves no offset. */
    static LaneRecord injected(ConsumedRecord record, PartitionLanes partition) {
        return new LaneRecord(record, partition, null);
    }

    ConsumedRecord record() {
        return record;
    }

    PartitionLanes partition() {
        return partition;
    }

    OffsetTracker.Mark mark() {
        return mark;
    }

    boolean isInjected() {
        return mark == null;
    }

    String key() {
        return record.key();
    }

    long offset() {
        return record.position().offset();
    }

    int bytes() {
        return record.body() == null ? 0 : record.body().length;
    }
}
