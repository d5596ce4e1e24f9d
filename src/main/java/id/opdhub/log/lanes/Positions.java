package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where reading goes on when the offset is not simply the next one. Nothing is left out in silence. */
final class Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Client client;
    private final Map<String, TopicLanes> topics;

    Positions(Client client, Map<String, TopicLanes> topics) {
        this.client = client;
        this.topics = topics;
    }

    /**
     * Where a group begins that never committed. In a topic of the hub it has been from the first record on: should the log
     * no longer have that one, it is missed like any other. A topic of others had a past before the group.
     */
    void fromStart(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            TopicLanes lanes = topics.get(partition.topic());
            if (lanes != null && lanes.options().sinceBirth()) {
                client.kafka().seek(partition, 0);
            } else {
                client.kafka().seekToBeginning(List.of(partition));
            }
        }
    }

    /** Goes back to what is committed, for partitions that were read on behalf of lanes that are gone. */
    void fromCommitted(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                client.undisturbed(() -> client.kafka().committed(partitions, LONGEST));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset == null) {
                fromStart(List.of(partition));
            } else {
                client.kafka().seek(partition, offset.offset());
            }
        }
    }

    /** The log no longer has the offsets asked for: goes on where it has records again, and says what is missing. */
    void skip(OffsetOutOfRangeException missing) {
        Map<TopicPartition, Long> from = missing.offsetOutOfRangePartitions();
        Map<TopicPartition, Long> to =
                new HashMap<>(client.undisturbed(() -> client.kafka().beginningOffsets(from.keySet(), LONGEST)));
        if (missing instanceof LogTruncationException truncated) {
            truncated.divergentOffsets().forEach((partition, offset) -> to.put(partition, offset.offset()));
        }
        from.forEach((partition, offset) -> skip(partition, offset, to.get(partition)));
    }

    private void skip(TopicPartition partition, long from, long to) {
        LOG.atError()
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("from", from)
                .addKeyValue("to", to)
                .log("records are gone from the log before they were read");
        client.kafka().seek(partition, to);
        TopicLanes lanes = topics.get(partition.topic());
        if (lanes != null) {
            restartBehind(lanes, partition.partition(), from, to);
            lanes.skipped(partition.partition(), from, to);
        }
    }

    /** Offsets that begin anew cannot be told from the old ones in the same lanes. */
    private static void restartBehind(TopicLanes lanes, int partition, long from, long to) {
        if (to < from) {
            lanes.drop(List.of(partition));
            lanes.assign(partition);
            lanes.readability();
        }
    }
}
