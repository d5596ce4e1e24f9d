package id.opdhub.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds topics that are there against their plans. It changes nothing: why they differ is for a person to know. */
final class TopicCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);
    private static final String BROKERS = "brokers";
    private static final String OFFSETS_RETENTION = "offsets.retention.minutes";
    private static final long PATIENCE_SECONDS = 20;

    private final Admin admin;

    TopicCheck(Admin admin) {
        this.admin = admin;
    }

    /** What is asked of the brokers, who may not answer, or may not be allowed to. */
    @FunctionalInterface
    private interface Comparison {
        List<TopicDifference> differences() throws ExecutionException, TimeoutException, InterruptedException;
    }

    /** Each difference, named in the log as well. */
    List<TopicDifference> of(List<TopicPlan> plans) {
        List<String> names = plans.stream().map(TopicPlan::name).toList();
        Map<String, KafkaFuture<TopicDescription>> descriptions =
                admin.describeTopics(names).topicNameValues();
        Map<ConfigResource, KafkaFuture<Config>> configs = admin.describeConfigs(
                        names.stream().map(TopicCheck::topic).toList())
                .values();
        List<TopicDifference> found = new ArrayList<>();
        for (TopicPlan plan : plans) {
            String name = plan.name();
            Comparison comparison =
                    () -> plan.differences(soon(descriptions.get(name)), values(soon(configs.get(topic(name)))));
            found.addAll(told(comparison, new TopicDifference(name, "config", "unknown", "readable")));
        }
        return found;
    }

    /** Offsets that are forgotten before the records would make an idle feed start over. */
    List<TopicDifference> ofOffsets(Duration retention) {
        String wanted = String.valueOf(retention.toMinutes());
        TopicDifference untold = new TopicDifference(BROKERS, OFFSETS_RETENTION, "unknown", wanted);
        return told(() -> comparedOffsets(retention), untold);
    }

    /** @param untold what there is to say when the brokers do not tell */
    private static List<TopicDifference> told(Comparison comparison, TopicDifference untold) {
        List<TopicDifference> found = found(comparison, untold);
        found.forEach(TopicCheck::tell);
        return found;
    }

    private static List<TopicDifference> found(Comparison comparison, TopicDifference untold) {
        try {
            return comparison.differences();
        } catch (ExecutionException | TimeoutException denied) {
            return List.of(untold);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<TopicDifference> comparedOffsets(Duration retention)
            throws ExecutionException, TimeoutException, InterruptedException {
        String node = soon(admin.describeCluster().nodes()).iterator().next().idString();
        String found = configOf(new ConfigResource(Type.BROKER, node))
                .get(OFFSETS_RETENTION)
                .value();
        String wanted = String.valueOf(retention.toMinutes());
        return Long.parseLong(found) >= retention.toMinutes()
                ? List.of()
                : List.of(new TopicDifference(BROKERS, OFFSETS_RETENTION, found, wanted));
    }

    private static ConfigResource topic(String name) {
        return new ConfigResource(Type.TOPIC, name);
    }

    private Config configOf(ConfigResource resource) throws ExecutionException, TimeoutException, InterruptedException {
        return soon(admin.describeConfigs(List.of(resource)).all()).get(resource);
    }

    private static void tell(TopicDifference difference) {
        LOG.atWarn()
                .addKeyValue("topic", difference.topic())
                .addKeyValue("setting", difference.setting())
                .addKeyValue("found", difference.found())
                .addKeyValue("wanted", difference.wanted())
                .log("A topic is not as the hub needs it");
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    private static <T> T soon(KafkaFuture<T> question)
            throws ExecutionException, TimeoutException, InterruptedException {
        return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
