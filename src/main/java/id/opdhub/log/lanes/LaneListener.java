package id.opdhub.log.lanes;

/**
 * Told which partitions this hub reads, before the first record of a partition is handed on. Calls come one after the
 * other for a topic, on a thread that may block.
 */
public interface LaneListener {

    /** The partition is about to be handed on; when this throws, it waits and is asked again. */
    void assigned(String topic, int partition);

    /** The partition went to another hub, or was lost; its lanes are gone. */
    void unassigned(String topic, int partition);

    /**
     * Records that this group never saw are gone from the log, by retention or because the topic was made anew; reading
     * goes on at {@code to}, below {@code from} where the offsets begin anew. Also logged as an error. When this throws, the
     * partition waits and is told again: nothing behind the loss is read or committed before it is known.
     */
    default void skipped(String topic, int partition, long from, long to) {
        // Who only keeps state per partition has nothing to do here.
    }
}
