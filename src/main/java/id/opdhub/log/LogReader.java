package id.opdhub.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import id.opdhub.log.lanes.Decoding;

/** Reads single entries of the log once more, as those that were set aside. It is in no group and moves no offset. */
public final class LogReader {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Object> settings;

    LogReader(KafkaClient client) {
        settings = new HashMap<>(client.settings());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "hub-log-reader");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    }

    /**
     * The entries that are still there, by their positions; those that the log has let go are absent.
     *
     * @throws LogUnavailable when the log does not answer in time
     */
    public Map<LogPosition, ConsumedRecord> read(Collection<LogPosition> positions) {
        Map<LogPosition, ConsumedRecord> found = new HashMap<>();
        if (positions.isEmpty()) {
            return found;
        }
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            byPartition(positions).forEach((partition, offsets) -> read(consumer, partition, offsets, found));
            return found;
        } catch (KafkaException failure) {
            throw new LogUnavailable(positions.iterator().next().topic(), failure);
        }
    }

    private static Map<TopicPartition, NavigableSet<Long>> byPartition(Collection<LogPosition> positions) {
        Map<TopicPartition, NavigableSet<Long>> offsets = new HashMap<>();
        for (LogPosition position : positions) {
            offsets.computeIfAbsent(
                            new TopicPartition(position.topic(), position.partition()), partition -> new TreeSet<>())
                    .add(position.offset());
        }
        return offsets;
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            NavigableSet<Long> offsets,
            Map<LogPosition, ConsumedRecord> found) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        long start = consumer.beginningOffsets(one, PATIENCE).get(partition);
        long end = consumer.endOffsets(one, PATIENCE).get(partition);
        NavigableSet<Long> wanted = new TreeSet<>(offsets.subSet(start, true, Math.max(start, end), false));
        while (!wanted.isEmpty()) {
            consumer.seek(partition, wanted.first());
            List<ConsumerRecord<byte[], byte[]>> polled = poll(consumer, partition);
            polled.stream()
                    .filter(record -> wanted.contains(record.offset()))
                    .map(Decoding::of)
                    .forEach(entry -> found.put(entry.position(), entry));
            // What a partition skips over is not there any more.
            wanted.headSet(polled.get(polled.size() - 1).offset(), true).clear();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> poll(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            List<ConsumerRecord<byte[], byte[]>> polled =
                    consumer.poll(Duration.ofMillis(200)).records(partition);
            if (!polled.isEmpty()) {
                return polled;
            }
        }
        throw new TimeoutException("no entries of " + partition);
    }
}
