package id.opdhub.log.lanes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Partitions come to this hub and go: one that goes takes nothing unfinished with it, if it is given the time. */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    private final Map<String, TopicLanes> topics;
    private final Commits commits;
    private final Pauses pauses;

    Assignment(Map<String, TopicLanes> topics, Commits commits, Pauses pauses) {
        this.topics = topics;
        this.commits = commits;
        this.pauses = pauses;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        byTopic(partitions).forEach((lanes, numbers) -> {
            lanes.drop(numbers);
            numbers.forEach(lanes::assign);
            pauses.follow(lanes);
        });
        List<TopicPartition> unread = partitions.stream()
                .filter(partition -> !topics.containsKey(partition.topic()))
                .toList();
        pauses.keep(unread);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicLanes, List<Integer>> going = byTopic(partitions);
        going.forEach((lanes, numbers) -> LOG.atDebug()
                .addKeyValue("topic", lanes.topic())
                .addKeyValue("partitions", numbers)
                .log("partitions are taken away"));
        long begin = System.nanoTime();
        going.forEach((lanes, numbers) -> lanes.close(numbers, begin));
        going.forEach((lanes, numbers) -> {
            long deadline = begin + lanes.options().drainTimeout().toNanos();
            if (!lanes.close(numbers, deadline)) {
                LOG.atWarn()
                        .addKeyValue("topic", lanes.topic())
                        .log("partitions go with records in flight; they come again");
            }
        });
        if (!commits.now(going)) {
            LOG.atWarn().log("partitions go without their last commit; records that are done come again");
        }
        drop(partitions, going);
    }

    /** Another hub may have them by now: nothing of them counts any more. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        Map<TopicLanes, List<Integer>> lost = byTopic(partitions);
        lost.forEach((lanes, numbers) -> LOG.atWarn()
                .addKeyValue("topic", lanes.topic())
                .addKeyValue("partitions", numbers)
                .log("partitions were lost; records in flight come again"));
        drop(partitions, lost);
    }

    private void drop(Collection<TopicPartition> partitions, Map<TopicLanes, List<Integer>> going) {
        going.forEach(TopicLanes::drop);
        pauses.forget(partitions);
    }

    private Map<TopicLanes, List<Integer>> byTopic(Collection<TopicPartition> partitions) {
        Map<TopicLanes, List<Integer>> byTopic = new HashMap<>();
        for (TopicPartition partition : partitions) {
            TopicLanes lanes = topics.get(partition.topic());
            if (lanes != null) {
                byTopic.computeIfAbsent(lanes, none -> new ArrayList<>()).add(partition.partition());
            }
        }
        return byTopic;
    }
}
