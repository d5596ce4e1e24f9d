package id.opdhub.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub's topics are laid out.
 *
 * @param prefix of every topic's name
 * @param partitions of the topics that all systems share; fixed once created, since it decides which keys share an order
 * @param deliveryPartitions of each system's delivery topic
 * @param replication copies of each partition; an append needs all but one of them
 * @param retention how long records stay
 */
@ConfigurationProperties("hub.topics")
public record TopicSettings(
        @DefaultValue("hub") String prefix,
        @DefaultValue("12") int partitions,
        @DefaultValue("3") int deliveryPartitions,
        @DefaultValue("3") short replication,
        @DefaultValue("30d") Duration retention) {

    /** A payload that is set aside is kept as it came, and may be larger than any record. */
    static final int LARGEST_REJECTION = 16 * 1024 * 1024;

    int minInSyncReplicas() {
        return Math.max(1, replication - 1);
    }

    /** The topics that all systems share. */
    List<TopicPlan> shared() {
        Topics topics = new Topics(prefix);
        return List.of(
                plan(topics.records(), partitions),
                plan(topics.deadLetters(), partitions),
                plan(topics.rejections(), partitions, LARGEST_REJECTION),
                plan(topics.replays(), partitions, LARGEST_REJECTION),
                plan(topics.journal(), partitions));
    }

    TopicPlan deliveries(String system) {
        return plan(new Topics(prefix).deliveries(system), deliveryPartitions);
    }

    TopicPlan plan(String topic, int partitionsWanted) {
        return plan(topic, partitionsWanted, KafkaAppender.LARGEST_RECORD);
    }

    TopicPlan plan(String topic, int partitionsWanted, int largest) {
        return new TopicPlan(
                topic,
                partitionsWanted,
                replication,
                Map.of(
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(minInSyncReplicas()),
                        TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(largest),
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false"));
    }
}
