package id.opdhub.log.lanes;

/** What was read of a topic and waits to be handed on, in the order its kind of work promises. Guarded by the topic's lock. */
interface Waiting {

    void add(LaneRecord record);

    /** Puts a record before those that were read; false where there is no such place, or while it is out itself. */
    boolean inject(LaneRecord record);

    boolean isReady();

    /** The next work; only when {@link #isReady}. */
    Work take();

    void done(Work work);

    /** The work failed and stays out of the way until {@link #again}. */
    void failed(Work work);

    /** The failed work goes behind all that is ready. */
    void again(Work work);

    void open(PartitionLanes partition);

    /** Only what the partition still lets go is handed on. */
    void close(PartitionLanes partition);

    /** Whether nothing of the partition is ready any more. */
    boolean isDrained(PartitionLanes partition);
}
