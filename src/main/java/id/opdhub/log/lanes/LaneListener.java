package id.opdhub.log.lanes;

/** Told which partitions this hub reads, before the first record of a partition is handed on. */
public interface LaneListener {

    void assigned(String topic, int partition);

    /** The partition went to another hub, or was lost; its lanes are gone. */
    void unassigned(String topic, int partition);
}
