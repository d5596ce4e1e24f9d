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

    /** Each difference, named in the log as well. */
    List<TopicDifference> of(List<TopicPlan> plans) {
        try {
            List<TopicDifference> found = compared(plans);
            found.forEach(TopicCheck::tell);
            return found;
        } catch (ExecutionException | TimeoutException denied) {
            LOG.atWarn()
                    .addKeyValue("topics", plans.stream().map(TopicPlan::name).toList())
                    .log("Topics could not be compared with what they are to be");
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Offsets that are forgotten before the records would make an idle feed start over. */
    List<TopicDifference> ofOffsets(Duration retention) {
        try {
            String node =
                    soon(admin.describeCluster().nodes()).iterator().next().idString();
            ConfigResource broker = new ConfigResource(Type.BROKER, node);
            Config config = soon(admin.describeConfigs(List.of(broker)).all()).get(broker);
            long found = Long.parseLong(config.get(OFFSETS_RETENTION).value());
            if (found >= retention.toMinutes()) {
                return List.of();
            }
            TopicDifference difference = new TopicDifference(
                    BROKERS, OFFSETS_RETENTION, String.valueOf(found), String.valueOf(retention.toMinutes()));
            tell(difference);
            return List.of(difference);
        } catch (ExecutionException | TimeoutException denied) {
            LOG.atWarn()
                    .addKeyValue("setting", OFFSETS_RETENTION)
                    .log("The brokers do not tell a setting; it must exceed the retention of the topics");
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<TopicDifference> compared(List<TopicPlan> plans)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> names = plans.stream().map(TopicPlan::name).toList();
        Map<String, TopicDescription> there = soon(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = soon(
                admin.describeConfigs(names.stream().map(TopicCheck::resource).toList())
                        .all());
        List<TopicDifference> differences = new ArrayList<>();
        for (TopicPlan plan : plans) {
            differences.addAll(plan.differences(there.get(plan.name()), values(configs.get(resource(plan.name())))));
        }
        return differences;
    }

    private static void tell(TopicDifference difference) {
        LOG.atWarn()
                .addKeyValue("topic", difference.topic())
                .addKeyValue("setting", difference.setting())
                .addKeyValue("found", difference.found())
                .addKeyValue("wanted", difference.wanted())
                .log("A topic is not as the hub needs it");
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(Type.TOPIC, topic);
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
