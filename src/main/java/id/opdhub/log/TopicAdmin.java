package id.opdhub.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the hub's topics where they are missing, and says where they are not as they should be. */
public final class TopicAdmin implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Admin admin;
    private final TopicSettings settings;
    private final TopicCheck check;
    private final UndoneRecords undone;
    private final Map<String, List<TopicDifference>> differences = new ConcurrentHashMap<>();

    TopicAdmin(Map<String, Object> client, TopicSettings settings) {
        this.admin = admin(client);
        this.settings = settings;
        this.check = new TopicCheck(admin);
        this.undone = new UndoneRecords(admin, client);
    }

    static Admin admin(Map<String, Object> client) {
        try {
            return Admin.create(client);
        } catch (KafkaException unusable) {
            throw new LogUnavailable("any", unusable);
        }
    }

    /** The topics that all systems share. */
    void ensureShared() {
        ensure(settings.shared());
        differences.put("", check.ofOffsets(settings.retention()));
    }

    /** The topics of what waits for systems. */
    public void ensureDeliveries(List<String> systems) {
        ensure(systems.stream().map(settings::deliveries).toList());
    }

    /** A topic through which an application and the hub meet on the hub's own brokers; if it is there it is theirs. */
    void ensureFolderTopic(String topic) {
        create(List.of(settings.plan(topic, settings.deliveryPartitions())));
    }

    /** What was found otherwise than the hub needs it. */
    public List<TopicDifference> differences() {
        return differences.values().stream().flatMap(List::stream).toList();
    }

    /** What keeps the hub from its brokers now; empty when they answer. */
    public Optional<BrokerFault> fault() {
        try {
            boolean isThere =
                    !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
            return isThere ? Optional.empty() : Optional.of(BrokerFault.AWAY);
        } catch (ExecutionException failure) {
            return Optional.of(BrokerFault.of(failure));
        } catch (TimeoutException late) {
            return Optional.of(BrokerFault.AWAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(BrokerFault.AWAY);
        }
    }

    /** What of a topic a group has not done, as the brokers know it; nothing where there is no such topic. */
    public CompletableFuture<Undone> undone(String group, String topic, Instant now) {
        return undone.of(group, topic, now);
    }

    /** The first offset that the log still holds of a topic, by partition. */
    public Map<Integer, Long> starts(String topic) {
        List<String> wanted = List.of(topic);
        Map<TopicPartition, OffsetSpec> beginnings =
                answer(admin.describeTopics(wanted).allTopicNames(), wanted).get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.earliest()));
        return answer(admin.listOffsets(beginnings).all(), wanted).entrySet().stream()
                .collect(Collectors.toMap(start -> start.getKey().partition(), start -> start.getValue()
                        .offset()));
    }

    private void ensure(List<TopicPlan> plans) {
        create(plans);
        names(plans).forEach(differences::remove);
        check.of(plans).stream()
                .collect(Collectors.groupingBy(TopicDifference::topic))
                .forEach(differences::put);
    }

    private void create(List<TopicPlan> plans) {
        List<String> wanted = names(plans);
        Set<String> there = answer(admin.listTopics().names(), wanted);
        List<TopicPlan> missing =
                plans.stream().filter(plan -> !there.contains(plan.name())).toList();
        createMissing(missing);
        awaitLeaders(wanted);
    }

    private void createMissing(List<TopicPlan> missing) {
        List<NewTopic> topicsToCreate =
                missing.stream().map(TopicPlan::toCreate).toList();
        try {
            answer(admin.createTopics(topicsToCreate).all(), names(missing));
        } catch (LogUnavailable failure) {
            if (failure.getCause() instanceof AuthorizationException) {
                throw new TopicsMissing(missing, failure.getCause());
            }
            if (!(failure.getCause() instanceof TopicExistsException)) { // another hub was first
                throw failure;
            }
        }
    }

    private static List<String> names(List<TopicPlan> plans) {
        return plans.stream().map(TopicPlan::name).toList();
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
