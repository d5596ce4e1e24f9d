package id.opdhub.log.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One list at a time, of what was read meanwhile: each partition's records in order, the partitions in turn. */
final class Batches implements Waiting {

    private final int size;
    private final Map<PartitionLanes, Deque<LaneRecord>> read = new LinkedHashMap<>();
    private Batch current;
    private boolean currentIsReady;
    private boolean currentIsOut;

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
        return current == null ? !read.isEmpty() : currentIsReady;
    }

    @Override
    public Work take() {
        if (current == null) {
            current = new Batch(next());
        }
        currentIsReady = false;
        currentIsOut = true;
        return current;
    }

    @Override
    public void done(Work work) {
        current = null;
        currentIsOut = false;
    }

    @Override
    public void failed(Work work) {
        currentIsOut = false;
        keepOpen();
    }

    @Override
    public void again(Work work) {
        currentIsReady = work == current;
    }

    @Override
    public void open(PartitionLanes partition) {
        // What was read is ready as it is: a partition is not read before it is open.
    }

    @Override
    public void close(PartitionLanes partition) {
        read.remove(partition);
        if (current != null && !currentIsOut) {
            keepOpen();
        }
    }

    @Override
    public boolean isDrained(PartitionLanes partition) {
        return !currentIsReady;
    }

    private void keepOpen() {
        if (current.keepOpen()) {
            current = null;
            currentIsReady = false;
        }
    }

    /** A partition that gave goes behind the others, so that a busy one does not starve them. */
    private List<LaneRecord> next() {
        List<LaneRecord> taken = new ArrayList<>();
        for (PartitionLanes partition : List.copyOf(read.keySet())) {
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
        return taken;
    }
}
