package id.opdhub.log.lanes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.opdhub.log.ConsumedRecord;

/** One partition as this hub reads it: its lanes, what of it waits, and how far it is done. Guarded by its topic's lock. */
final class PartitionLanes {

    /** Done offsets above an unfinished one cost little memory, but all come again after a crash. */
    private static final int SPAN_PER_WINDOW = 100;

    private enum State {
        CLOSED,
        OPEN,
        CLOSING,
        DROPPED
    }

    private final int number;
    private final Window window;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final OffsetTracker offsets = new OffsetTracker();
    private volatile State state = State.CLOSED;
    private boolean opening;
    private volatile boolean announced;
    private boolean full;
    private int buffered;
    private Instant newest;
    private long bytes;
    private int out;
    private int lossesToTell;
    private long highest = -1;
    private long committed = -1;

    PartitionLanes(int number, Window window) {
        this.number = number;
        this.window = window;
    }

    LaneRecord read(ConsumedRecord consumed) {
        long offset = consumed.position().offset();
        if (committed < 0) {
            committed = offset;
        }
        LaneRecord record = LaneRecord.read(consumed, this, offsets.read(offset, consumed.appended()));
        newest = consumed.appended();
        buffered++;
        bytes += record.bytes();
        full = full || window.isFull(buffered, bytes) || offsets.span() >= spanLimit();
        return record;
    }

    /** Notes that a record is done; true when the partition may be read again because of it. */
    boolean done(LaneRecord record) {
        if (record.isInjected() || isDropped()) {
            return false;
        }
        offsets.done(record.mark());
        buffered--;
        bytes -= record.bytes();
        boolean wasFull = full;
        full = full && !(window.isHalfEmpty(buffered, bytes) && offsets.span() < spanLimit() / 2);
        return wasFull && !full || buffered == 0;
    }

    /** The lane of a record's key; those without a key share one, since their writer may count on the partition's order. */
    Lane laneOf(LaneRecord record) {
        return lanes.computeIfAbsent(record.key(), key -> new Lane(key, this));
    }

    void forget(Lane lane) {
        lanes.remove(lane.key(), lane);
    }

    Iterable<Lane> lanes() {
        return lanes.values();
    }

    void wentOut(LaneRecord record) {
        out++;
        highest = Math.max(highest, record.offset());
    }

    /** One of its records came back; true when none is out any more. */
    boolean cameBack() {
        return --out == 0;
    }

    /** Where a commit would move to; empty when nothing moved since the last one. */
    Optional<Long> toCommit() {
        long watermark = offsets.watermark();
        return watermark > committed && !isToTell() ? Optional.of(watermark) : Optional.empty();
    }

    void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    /** The first offset that is not done; empty before anything was read. */
    Optional<Long> watermark() {
        return Optional.of(offsets.watermark()).filter(offset -> offset >= 0);
    }

    Optional<Instant> oldest() {
        return offsets.oldest();
    }

    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** The log lost records: until the listener knows, nothing more is read or committed, so that it is never forgotten. */
    void lost() {
        lossesToTell++;
    }

    void lossTold() {
        lossesToTell--;
    }

    private boolean isToTell() {
        return lossesToTell > 0;
    }

    /** True once: for the one who begins to open it. */
    boolean beginsOpening() {
        boolean begins = !opening && state == State.CLOSED;
        opening = true;
        return begins;
    }

    void announced() {
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    void open() {
        state = state == State.CLOSED ? State.OPEN : state;
    }

    void close() {
        state = isDropped() ? state : State.CLOSING;
    }

    void drop() {
        state = State.DROPPED;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a record may go out: when closing, only to fill the gaps below what went out already. */
    boolean lets(LaneRecord record) {
        return state == State.OPEN || state == State.CLOSING && !record.isInjected() && record.offset() < highest;
    }

    /** Whether its lanes may still be given records. */
    boolean isTaking() {
        return state == State.OPEN || state == State.CLOSED;
    }

    boolean isDropped() {
        return state == State.DROPPED;
    }

    /** Whether it is open, has room, and nothing about it must be told first. */
    boolean isToBeRead() {
        return isOpen() && !full && !isToTell();
    }

    private long spanLimit() {
        return (long) window.records() * SPAN_PER_WINDOW;
    }

    int number() {
        return number;
    }

    int buffered() {
        return buffered;
    }

    int out() {
        return out;
    }
}
