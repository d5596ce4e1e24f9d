package id.opdhub.log.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.log.BrokerFault;

/** How many records of a topic are not done, as long as somebody asks: a paused partition's end is asked for, never fetched to. */
final class Backlogs {

    private static final Logger LOG = LoggerFactory.getLogger(Backlogs.class);
    private static final long TURN = Duration.ofSeconds(2).toNanos();
    private static final long AFTER_FAILURE = Duration.ofSeconds(30).toNanos();
    private static final long INTEREST = Duration.ofMinutes(2).toNanos();
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Map<String, Long> known = new ConcurrentHashMap<>();
    private volatile long interested = System.nanoTime() - INTEREST;
    private volatile Optional<LaneFailure> failing = Optional.empty();
    private long due = System.nanoTime();

    /** What was last known; the records in memory until then. */
    long of(TopicLanes lanes, String group) {
        interested = System.nanoTime();
        return known.getOrDefault(lanes.topic(), (long) lanes.state(group).buffered());
    }

    /** Since when the brokers have not told. */
    Optional<LaneFailure> failing() {
        return failing;
    }

    void turn(Client client, Map<String, TopicLanes> topics) {
        long now = System.nanoTime();
        if (now - due < 0 || now - interested > INTEREST) {
            return;
        }
        due = now + TURN;
        try {
            refresh(client, topics);
            failing = Optional.empty();
        } catch (KafkaException away) {
            due = now + AFTER_FAILURE;
            Instant since = failing.map(LaneFailure::since).orElseGet(Instant::now);
            failing = Optional.of(new LaneFailure(since, BrokerFault.of(away).code()));
            LOG.atDebug().setCause(away).log("the ends of the log are not known for now");
        }
    }

    private void refresh(Client client, Map<String, TopicLanes> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        topics.values().forEach(lanes -> lanes.assigned()
                .forEach(number -> partitions.add(new TopicPartition(lanes.topic(), number))));
        Map<TopicPartition, Long> ends = client.undisturbed(() -> client.kafka().endOffsets(partitions, LONGEST));
        Map<String, Long> sums = new ConcurrentHashMap<>();
        ends.forEach((partition, end) -> {
            long done = topics.get(partition.topic())
                    .watermark(partition.partition())
                    .orElseGet(() -> client.undisturbed(() -> client.kafka().position(partition, LONGEST)));
            sums.merge(partition.topic(), Math.max(0, end - done), Long::sum);
        });
        known.keySet().retainAll(topics.keySet());
        known.putAll(sums);
    }
}
