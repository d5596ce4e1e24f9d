package id.opdhub.log.lanes;

import java.util.Collection;
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
    private final Partitions partitions = new Partitions();

    /** @param readability told when {@link #isToBeRead} may have changed */
    TopicLanes(LaneOptions options, Hand hand, LaneThreads threads, Consumer<TopicLanes> readability) {
        this.options = options;
        this.threads = threads;
        this.readability = readability;
        this.handing = new Handing(options, hand, threads, lock, this);
        this.announcements = new Announcements(options, threads, this::open, this::told);
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
            partitions.put(partition);
            if (partitions.isLeftOut(number)) {
                long longest = options.drainTimeout().toMillis();
                threads.timer().schedule(() -> lock.run(() -> announce(partition)), longest, TimeUnit.MILLISECONDS);
            } else {
                announce(partition);
            }
        });
    }

    void read(int number, List<ConsumedRecord> records) {
        lock.run(() -> partitions.get(number).ifPresent(partition -> {
            records.forEach(record -> handing.waiting().add(partition.read(record)));
            handing.handOn();
        }));
    }

    boolean inject(ConsumedRecord record) {
        return lock.get(() -> {
            boolean taken = partitions
                    .get(record.position().partition())
                    .filter(PartitionLanes::isTaking)
                    .filter(partition -> handing.waiting().inject(LaneRecord.injected(record, partition)))
                    .isPresent();
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

    /**
     * Hands on no more of these partitions than fills the gaps below what went out already, so that a commit covers it all;
     * true when that comes to rest before the deadline.
     */
    boolean close(Collection<Integer> numbers, long deadline) {
        return lock.get(() -> {
            Collection<PartitionLanes> closing = partitions.get(numbers);
            closing.forEach(PartitionLanes::close);
            closing.forEach(handing.waiting()::close);
            return lock.await(() -> closing.stream().allMatch(handing::isAtRest), deadline);
        });
    }

    /** Comes to rest as a whole, also when suspended; true when it does before the deadline. */
    boolean finish(long deadline) {
        return lock.get(() -> {
            close(assigned(), System.nanoTime());
            handing.suspend(false);
            boolean rests = close(assigned(), deadline);
            handing.suspend(true);
            return rests;
        });
    }

    /** Forgets these partitions; what is still out of them no longer counts. */
    void drop(Collection<Integer> numbers) {
        lock.run(() -> {
            for (PartitionLanes partition : partitions.get(numbers)) {
                partitions.remove(partition);
                partition.drop();
                handing.waiting().close(partition);
                announcements.unassigned(partition);
            }
            handing.failing().forgetGone();
            handing.handOn();
        });
    }

    void skipped(int number, long from, long to) {
        lock.run(() -> partitions.get(number).ifPresent(partition -> {
            partition.lost();
            readability();
            announcements.skipped(partition, from, to);
        }));
    }

    Collection<Integer> assigned() {
        return lock.get(partitions::numbers);
    }

    /** Whether each partition is to be read now: it is open, has room, and the gate does not hold what waits already. */
    Map<Integer, Boolean> isToBeRead() {
        return lock.get(() -> {
            boolean any = !handing.isSuspended() && !(handing.isHeld() && partitions.buffered() > 0);
            return partitions.isToBeRead(any);
        });
    }

    /** Where each partition's commit would move to, of those that moved. */
    Map<Integer, Long> toCommit() {
        return lock.get(partitions::toCommit);
    }

    void committed(int number, long offset) {
        lock.run(() -> partitions.get(number).ifPresent(partition -> partition.committed(offset)));
    }

    /** The first offset of a partition that is not done; empty before anything was read. */
    Optional<Long> watermark(int number) {
        return lock.get(() -> partitions.get(number).flatMap(PartitionLanes::watermark));
    }

    LaneState state(String group) {
        return lock.get(() -> new LaneState(
                topic(),
                group,
                partitions.numbers().size(),
                partitions.buffered(),
                partitions.oldest(),
                partitions.newest(),
                handing.out(),
                handing.heldSince(),
                handing.isSuspended(),
                handing.failing().longest()));
    }

    @Override
    public void readability() {
        readability.accept(this);
    }

    @Override
    public void quiet(PartitionLanes partition) {
        if (partitions.cameBack(partition)) {
            partitions.get(partition.number()).ifPresent(this::announce);
        }
    }

    private void announce(PartitionLanes partition) {
        if (partition.beginsOpening()) {
            announcements.assigned(partition);
        }
    }

    private void told(PartitionLanes partition) {
        lock.run(() -> {
            partition.lossTold();
            readability();
        });
    }

    private void open(PartitionLanes partition) {
        lock.run(() -> {
            partition.open();
            handing.waiting().open(partition);
            readability();
            handing.handOn();
        });
    }
}
