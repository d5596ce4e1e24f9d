package id.opdhub.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the hub's topics where they are missing. */
public final class TopicAdmin implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Admin admin;
    private final TopicSettings settings;
    private final Topics topics;

    TopicAdmin(Map<String, Object> client, TopicSettings settings) {
        this.admin = Admin.create(client);
        this.settings = settings;
        this.topics = new Topics(settings.prefix());
    }

    /** The topics that all systems share. */
    void ensureShared() {
        ensure(
                List.of(topics.records(), topics.deadLetters(), topics.rejections(), topics.journal()),
                settings.partitions());
    }

    /** The topic of what waits for one system. */
    public void ensureDeliveries(String system) {
        ensure(List.of(topics.deliveries(system)), settings.deliveryPartitions());
    }

    /** Whether the brokers answer now. */
    public boolean reachable() {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Records of a topic that a group has not done, as the brokers know it; none where there is no such topic. */
    public CompletableFuture<Long> undone(String group, String topic) {
        return new UndoneRecords(admin).of(group, topic);
    }

    private void ensure(List<String> wanted, int partitions) {
        Set<String> there = answer(admin.listTopics().names(), wanted);
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !there.contains(topic))
                .map(topic -> topic(topic, partitions))
                .toList();
        create(missing, wanted);
        awaitLeaders(wanted);
    }

    private NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, settings.replication())
                .configs(Map.of(
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(settings.minInSyncReplicas()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(KafkaAppender.LARGEST_REQUEST),
                        TopicConfig.RETENTION_MS_CONFIG,
                                String.valueOf(settings.retention().toMillis())));
    }

    private void create(List<NewTopic> missing, List<String> wanted) {
        try {
            answer(admin.createTopics(missing).all(), wanted);
        } catch (LogUnavailable failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) { // another hub was first
                throw failure;
            }
        }
    }

    /** What is sent to a partition before it has a leader comes back as an error. */
    private void awaitLeaders(List<String> wanted) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!haveLeaders(wanted)) {
            if (System.nanoTime() > giveUp) {
                throw new LogUnavailable(wanted.toString(), new TimeoutException("partitions without a leader"));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean haveLeaders(List<String> wanted) {
        try {
            return answer(admin.describeTopics(wanted).allTopicNames(), wanted).values().stream()
                    .flatMap((TopicDescription topic) -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (LogUnavailable failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw failure;
        }
    }

    private static <T> T answer(KafkaFuture<T> question, List<String> about) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new LogUnavailable(about.toString(), failure.getCause());
        } catch (TimeoutException late) {
            throw new LogUnavailable(about.toString(), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(about.toString(), stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
