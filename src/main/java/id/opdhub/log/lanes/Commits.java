package id.opdhub.log.lanes;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits how far the partitions are done, never further; what fails is tried again at the next turn. */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final Duration TURN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Client client;
    private final Map<String, TopicLanes> topics;
    private final Map<TopicPartition, Long> asked = new HashMap<>();
    private long due = System.nanoTime();
    private boolean failing;

    Commits(Client client, Map<String, TopicLanes> topics) {
        this.client = client;
        this.topics = topics;
    }

    /** Commits what moved, without waiting. */
    void turn() {
        if (System.nanoTime() - due < 0) {
            return;
        }
        due = System.nanoTime() + TURN.toNanos();
        Map<TopicPartition, Long> moved = new HashMap<>();
        topics.values().forEach(lanes -> moved.putAll(moved(lanes, lanes.assigned())));
        moved.entrySet().removeIf(entry -> entry.getValue().equals(asked.get(entry.getKey())));
        if (!moved.isEmpty()) {
            asked.putAll(moved);
            client.kafka().commitAsync(offsets(moved), (offsets, failure) -> answered(moved, failure));
        }
    }

    /** Commits what moved of these partitions, and waits for it; false when a rebalance has to go on before. */
    boolean now(Map<TopicLanes, ? extends Collection<Integer>> partitions) {
        Map<TopicPartition, Long> moved = new HashMap<>();
        partitions.forEach((lanes, numbers) -> moved.putAll(moved(lanes, numbers)));
        if (moved.isEmpty()) {
            return true;
        }
        try {
            client.undisturbed(() -> {
                client.kafka().commitSync(offsets(moved), LONGEST);
                return true;
            });
            moved.forEach(this::committed);
        } catch (RebalanceInProgressException rebalance) {
            return false;
        } catch (KafkaException failure) {
            LOG.atWarn()
                    .addKeyValue("reason", failure.toString())
                    .log("the last commit failed; records that are done may come again");
        }
        return true;
    }

    private void answered(Map<TopicPartition, Long> moved, Exception failure) {
        moved.forEach(asked::remove);
        if (failure == null) {
            moved.forEach(this::committed);
        } else if (!failing && !(failure instanceof RebalanceInProgressException)) {
            LOG.atWarn().addKeyValue("reason", failure.toString()).log("a commit failed; it is tried again");
        }
        failing = failure != null;
    }

    private void committed(TopicPartition partition, long offset) {
        TopicLanes lanes = topics.get(partition.topic());
        if (lanes != null) {
            lanes.committed(partition.partition(), offset);
        }
    }

    private static Map<TopicPartition, Long> moved(TopicLanes lanes, Collection<Integer> numbers) {
        Map<TopicPartition, Long> moved = new HashMap<>();
        lanes.toCommit().forEach((number, offset) -> {
            if (numbers.contains(number)) {
                moved.put(new TopicPartition(lanes.topic(), number), offset);
            }
        });
        return moved;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> moved) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        moved.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets;
    }
}
