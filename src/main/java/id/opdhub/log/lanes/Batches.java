package id.opdhub.log.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.log.lanes.Batch.Place;

/**
 * Lists of what was read meanwhile: each partition's records in order and in one list at a time, the partitions in turn.
 * A list that failed holds up its own partitions alone.
 */
final class Batches implements Waiting {

    private final int size;
    private final Map<PartitionLanes, Deque<LaneRecord>> read = new LinkedHashMap<>();
    private final List<Batch> undone = new ArrayList<>();

    Batches(int size) {
        this.size = size;
    }

    @Override
    public void add(LaneRecord record) {
        read.computeIfAbsent(record.partition(), partition -> new ArrayDeque<>())
                .addLast(record);
    }

    @Override
    public boolean inject(LaneRecord record) {
        return false;
    }

    @Override
    public boolean isReady() {
        return again().isPresent() || read.keySet().stream().anyMatch(this::isFree);
    }

    @Override
    public Work take() {
        Batch batch = again().orElseGet(this::next);
        batch.moveTo(Place.OUT);
        return batch;
    }

    @Override
    public void done(Work work) {
        undone.remove(work);
    }

    @Override
    public void failed(Work work) {
        Batch batch = (Batch) work;
        batch.moveTo(Place.WAITING);
        keepOpen(batch);
    }

    @Override
    public void again(Work work) {
        ((Batch) work).moveTo(Place.READY);
    }

    @Override
    public void open(PartitionLanes partition) {
        // What was read is ready as it is: a partition is not read before it is open.
    }

    @Override
    public void close(PartitionLanes partition) {
        read.remove(partition);
        List.copyOf(undone).stream().filter(batch -> batch.place() != Place.OUT).forEach(this::keepOpen);
    }

    /** Of a partition that closed nothing is ready; of one that is open, what failed and comes again may be. */
    @Override
    public boolean isDrained(PartitionLanes partition) {
        return undone.stream().noneMatch(batch -> batch.place() == Place.READY && batch.holds(partition));
    }

    private void keepOpen(Batch batch) {
        if (batch.keepOpen()) {
            undone.remove(batch);
        }
    }

    private Optional<Batch> again() {
        return undone.stream().filter(batch -> batch.place() == Place.READY).findFirst();
    }

    private boolean isFree(PartitionLanes partition) {
        return undone.stream().noneMatch(batch -> batch.holds(partition));
    }

    /** A partition that gave goes behind the others, so that a busy one does not starve them. */
    private Batch next() {
        List<LaneRecord> taken = new ArrayList<>();
        for (PartitionLanes partition :
                read.keySet().stream().filter(this::isFree).toList()) {
            Deque<LaneRecord> records = read.remove(partition);
            while (taken.size() < size && !records.isEmpty()) {
                taken.add(records.removeFirst());
            }
            if (!records.isEmpty()) {
                read.put(partition, records);
            }
            if (taken.size() == size) {
                break;
            }
        }
        Batch batch = new Batch(taken);
        undone.add(batch);
        return batch;
    }
}
