package id.opdhub.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Order per key by hand: one record of a key at a time, a limited number of keys at once, commits without gaps. */
final class FloorLanes {

    private final int concurrency;
    private final Consumer<ConsumerRecord<byte[], byte[]>> start;
    private final Map<String, Deque<ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();
    private final Deque<ConsumerRecord<byte[], byte[]>> ready = new ArrayDeque<>();
    private final Map<Integer, Offsets> offsets = new HashMap<>();
    private int out;
    private int undone;

    /** The offsets of a partition that were read, in order, and which of them are done. */
    private static final class Offsets {
        private final Deque<Long> read = new ArrayDeque<>();
        private final java.util.Set<Long> done = new java.util.HashSet<>();
        private long committable = -1;
    }

    /** @param start begins with a record; may not block */
    FloorLanes(int concurrency, Consumer<ConsumerRecord<byte[], byte[]>> start) {
        this.concurrency = concurrency;
        this.start = start;
    }

    int undone() {
        return undone;
    }

    void read(ConsumerRecord<byte[], byte[]> record) {
        undone++;
        offsets.computeIfAbsent(record.partition(), partition -> new Offsets())
                .read
                .addLast(record.offset());
        Deque<ConsumerRecord<byte[], byte[]>> behind = waiting.get(key(record));
        if (behind == null) {
            waiting.put(key(record), new ArrayDeque<>(1));
            ready.addLast(record);
        } else {
            behind.addLast(record);
        }
    }

    void startReady() {
        while (out < concurrency && !ready.isEmpty()) {
            out++;
            start.accept(ready.removeFirst());
        }
    }

    void done(ConsumerRecord<byte[], byte[]> record) {
        out--;
        undone--;
        Deque<ConsumerRecord<byte[], byte[]>> behind = waiting.get(key(record));
        if (behind.isEmpty()) {
            waiting.remove(key(record));
        } else {
            ready.addLast(behind.removeFirst());
        }
        Offsets partition = offsets.get(record.partition());
        partition.done.add(record.offset());
        while (!partition.read.isEmpty() && partition.done.remove(partition.read.peekFirst())) {
            partition.committable = partition.read.removeFirst() + 1;
        }
    }

    /** What may be committed since it was asked last. */
    Map<TopicPartition, OffsetAndMetadata> toCommit(String topic) {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        offsets.forEach((number, partition) -> {
            if (partition.committable >= 0) {
                commits.put(new TopicPartition(topic, number), new OffsetAndMetadata(partition.committable));
                partition.committable = -1;
            }
        });
        return commits;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
