package id.opdhub.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** How much of a topic's retention, by age and by size, what is not done has used up. */
final class RetentionUse {

    private final Admin admin;

    RetentionUse(Admin admin) {
        this.admin = admin;
    }

    /**
     * The most that any partition has used.
     *
     * @param appended the first undone record of each partition
     */
    CompletionStage<Double> of(
            TopicDescription topic, List<UndonePart> parts, Map<TopicPartition, Instant> appended, Instant now) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource))
                .all()
                .toCompletionStage()
                .thenCompose(configs -> {
                    double byAge = byAge(limit(configs.get(resource), TopicConfig.RETENTION_MS_CONFIG), appended, now);
                    return bySize(limit(configs.get(resource), TopicConfig.RETENTION_BYTES_CONFIG), topic, parts)
                            .thenApply(size -> Math.max(byAge, size));
                });
    }

    private static long limit(Config config, String name) {
        return Long.parseLong(config.get(name).value());
    }

    private static double byAge(long limit, Map<TopicPartition, Instant> appended, Instant now) {
        return limit <= 0
                ? 0
                : appended.values().stream()
                        .mapToDouble(
                                first -> (double) Duration.between(first, now).toMillis() / limit)
                        .max()
                        .orElse(0);
    }

    /** The brokers are asked for sizes only where one is set; where that is not allowed to the hub, age must do. */
    private CompletionStage<Double> bySize(long limit, TopicDescription topic, List<UndonePart> parts) {
        if (limit <= 0) {
            return CompletableFuture.completedFuture(0.0);
        }
        return sizes(topic)
                .thenApply(sizes -> parts.stream()
                        .mapToDouble(part -> part.share() * sizes.getOrDefault(part.partition(), 0L) / limit)
                        .max()
                        .orElse(0))
                .exceptionally(notTold -> 0.0);
    }

    private CompletionStage<Map<TopicPartition, Long>> sizes(TopicDescription topic) {
        List<Integer> leaders = topic.partitions().stream()
                .filter(partition -> partition.leader() != null)
                .map(partition -> partition.leader().id())
                .distinct()
                .toList();
        return admin.describeLogDirs(leaders)
                .allDescriptions()
                .toCompletionStage()
                .thenApply(brokers -> brokers.values().stream()
                        .flatMap(folders -> folders.values().stream())
                        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                        .filter(replica -> replica.getKey().topic().equals(topic.name()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, replica -> replica.getValue().size(), Math::max)));
    }
}
