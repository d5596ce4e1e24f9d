package id.opdhub.log.lanes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import id.opdhub.log.ConsumedRecord;

/** The lanes of one topic in one group: what this hub reads of it now. One lock guards it with all its parts. */
final class TopicLanes implements Handing.Changes {

    private final LaneOptions options;
    private final LaneThreads threads;
    private final Consumer<TopicLanes> readability;
    private final LaneLock lock = new LaneLock();
    private final Handing handing;
    private final Announcements announcements;
    private final Map<Integer, PartitionLanes> partitions = new HashMap<>();
    private final Map<Integer, PartitionLanes> leftOut = new HashMap<>();

    /** @param readability told when {@link #isToBeRead} may have changed */
    TopicLanes(LaneOptions options, Hand hand, LaneThreads threads, Consumer<TopicLanes> readability) {
        this.options = options;
        this.threads = threads;
        this.readability = readability;
        this.handing = new Handing(options, hand, threads, lock, this);
        this.announcements = new Announcements(options, threads, this::open);
    }

    LaneOptions options() {
        return options;
    }

    String topic() {
        return options.topic();
    }

    /** A partition comes to this hub; it opens when the listener knows it and nothing of an earlier stay is out. */
    void assign(int number) {
        lock.run(() -> {
            PartitionLanes partition = new PartitionLanes(number, options.window());
            partitions.put(number, partition);
            if (leftOut.containsKey(number)) {
                long longest = options.drainTimeout().toMillis();
                threads.timer().schedule(() -> lock.run(() -> announce(partition)), longest, TimeUnit.MILLISECONDS);
            } else {
                announce(partition);
            }
        });
    }

    void read(int number, List<ConsumedRecord> records) {
        lock.run(() -> {
            PartitionLanes partition = partitions.get(number);
            if (partition != null) {
                records.forEach(record -> handing.waiting().add(partition.read(record)));
                handing.handOn();
            }
        });
    }

    boolean inject(ConsumedRecord record) {
        return lock.get(() -> {
            PartitionLanes partition = partitions.get(record.position().partition());
            boolean taken = partition != null
                    && partition.isTaking()
                    && handing.waiting().inject(LaneRecord.injected(record, partition));
            handing.handOn();
            return taken;
        });
    }

    void wake() {
        lock.run(handing::wake);
    }

    void suspend(boolean yes) {
        lock.run(() -> handing.suspend(yes));
    }

    /** Hands on nothing more of these partitions; true when nothing of them is out before the deadline. */
    boolean close(Collection<Integer> numbers, long deadline) {
        return lock.get(() -> {
            Collection<PartitionLanes> closing = numbers.stream()
                    .filter(partitions::containsKey)
                    .map(partitions::get)
                    .toList();
            closing.forEach(PartitionLanes::close);
            closing.forEach(handing.waiting()::close);
            return lock.await(() -> closing.stream().allMatch(partition -> partition.out() == 0), deadline);
        });
    }

    /** Hands on nothing more at all; true when nothing is out before the deadline. */
    boolean finish(long deadline) {
        return lock.get(() -> {
            handing.suspend(true);
            return lock.await(() -> handing.out() == 0, deadline);
        });
    }

    /** Forgets these partitions; what is still out of them no longer counts. */
    void drop(Collection<Integer> numbers) {
        lock.run(() -> numbers.stream().filter(partitions::containsKey).forEach(number -> {
            PartitionLanes partition = partitions.remove(number);
            partition.drop();
            handing.waiting().close(partition);
            if (partition.out() > 0) {
                leftOut.put(number, partition);
            }
            announcements.unassigned(partition);
        }));
        lock.run(handing::handOn);
    }

    void skipped(int number, long from, long to) {
        announcements.skipped(number, from, to);
    }

    Collection<Integer> assigned() {
        return lock.get(() -> List.copyOf(partitions.keySet()));
    }

    /** Whether each partition is to be read now: it is open, has room, and the gate does not hold what waits already. */
    Map<Integer, Boolean> isToBeRead() {
        return lock.get(() -> {
            boolean any = !handing.isSuspended() && !(handing.isHeld() && buffered() > 0);
            Map<Integer, Boolean> read = new HashMap<>();
            partitions.forEach(
                    (number, partition) -> read.put(number, any && partition.isOpen() && !partition.isFull()));
            return read;
        });
    }

    /** Where each partition's commit would move to, of those that moved. */
    Map<Integer, Long> toCommit() {
        return lock.get(() -> {
            Map<Integer, Long> moved = new HashMap<>();
            partitions.forEach((number, partition) -> partition.toCommit().ifPresent(to -> moved.put(number, to)));
            return moved;
        });
    }

    void committed(int number, long offset) {
        lock.run(() -> Optional.ofNullable(partitions.get(number)).ifPresent(partition -> partition.committed(offset)));
    }

    /** The first offset of a partition that is not done; empty before anything was read. */
    Optional<Long> watermark(int number) {
        return lock.get(() -> Optional.ofNullable(partitions.get(number)).flatMap(PartitionLanes::watermark));
    }

    LaneState state(String group) {
        return lock.get(() -> new LaneState(
                topic(),
                group,
                partitions.size(),
                buffered(),
                handing.out(),
                handing.heldSince(),
                handing.isSuspended()));
    }

    @Override
    public void readability() {
        readability.accept(this);
    }

    @Override
    public void quiet(PartitionLanes partition) {
        if (leftOut.remove(partition.number(), partition)) {
            Optional.ofNullable(partitions.get(partition.number())).ifPresent(this::announce);
        }
    }

    private void announce(PartitionLanes partition) {
        if (partition.beginsOpening()) {
            announcements.assigned(partition);
        }
    }

    private void open(PartitionLanes partition) {
        lock.run(() -> {
            partition.open();
            handing.waiting().open(partition);
            readability();
            handing.handOn();
        });
    }

    private int buffered() {
        return partitions.values().stream().mapToInt(PartitionLanes::buffered).sum();
    }
}
