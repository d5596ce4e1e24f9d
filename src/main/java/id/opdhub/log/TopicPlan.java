package id.opdhub.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How one of the hub's topics is to be.
 *
 * @param name of the topic
 * @param partitions exactly, since they decide which keys share an order
 * @param replication at least
 * @param config under Kafka's names
 */
record TopicPlan(String name, int partitions, short replication, Map<String, String> config) {

    static final String FOREVER = "-1";

    private static final BiPredicate<String, String> AT_LEAST = (found, wanted) ->
            found.equals(FOREVER) || !wanted.equals(FOREVER) && Long.parseLong(found) >= Long.parseLong(wanted);

    /** When a setting is good enough. */
    private static final Map<String, BiPredicate<String, String>> GOOD = Map.of(
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, AT_LEAST,
            TopicConfig.RETENTION_MS_CONFIG, AT_LEAST,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, AT_LEAST,
            TopicConfig.CLEANUP_POLICY_CONFIG, String::equals,
            TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, String::equals);

    NewTopic toCreate() {
        return new NewTopic(name, partitions, replication).configs(config);
    }

    /** What is otherwise than planned, by the names of the settings. */
    List<TopicDifference> differences(TopicDescription there, Map<String, String> configured) {
        List<TopicDifference> differences = new ArrayList<>();
        int found = there.partitions().size();
        if (found != partitions) {
            differences.add(difference("partitions", String.valueOf(found), String.valueOf(partitions)));
        }
        int copies = there.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        if (copies < replication) {
            differences.add(difference("replication.factor", String.valueOf(copies), String.valueOf(replication)));
        }
        new TreeMap<>(config)
                .forEach((setting, wanted) ->
                        differences.addAll(unless(setting, configured.get(setting), wanted).stream()
                                .toList()));
        return differences;
    }

    private Optional<TopicDifference> unless(String setting, String found, String wanted) {
        boolean good = found != null && GOOD.get(setting).test(found, wanted);
        return good ? Optional.empty() : Optional.of(difference(setting, String.valueOf(found), wanted));
    }

    private TopicDifference difference(String setting, String found, String wanted) {
        return new TopicDifference(name, setting, found, wanted);
    }
}
