package id.opdhub.log;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** A look at brokers and their topics that changes nothing there. */
public final class BrokerVisit implements AutoCloseable {

    /** {@link TopicDifference#setting()} of a topic that is not there, or that the hub may not see. */
    public static final String MISSING = "topic";

    private static final long PATIENCE_SECONDS = 9;
    /** In milliseconds; a person waits. */
    private static final Map<String, Object> PATIENCE = Map.of(
            "request.timeout.ms", 5_000,
            "default.api.timeout.ms", 8_000,
            "socket.connection.setup.timeout.ms", 5_000);

    private final Admin admin;

    /** @throws LogUnavailable when a setting cannot be used */
    public BrokerVisit(KafkaClient client) {
        Map<String, Object> settings = new HashMap<>(client.settings());
        settings.putAll(PATIENCE);
        admin = TopicAdmin.admin(settings);
    }

    /** What keeps the hub from these brokers; empty when they answer. */
    public Optional<BrokerFault> fault() {
        try {
            return advertised().isEmpty() ? Optional.of(BrokerFault.AWAY) : Optional.empty();
        } catch (LogUnavailable failure) {
            return Optional.of(BrokerFault.of(failure));
        }
    }

    /** Where the brokers say that they are, which is where every client goes after its first question. */
    public List<InetSocketAddress> advertised() {
        return answer(admin.describeCluster().nodes()).stream()
                .map(node -> InetSocketAddress.createUnresolved(node.host(), node.port()))
                .toList();
    }

    /** Whether there is such a topic that the hub may see. */
    public boolean shows(String topic) {
        return topics().contains(topic);
    }

    /** What of the hub's own topics is otherwise than it makes them. */
    public List<TopicDifference> differences(TopicSettings settings, List<String> recipients) {
        List<TopicPlan> plans = Stream.concat(
                        settings.shared().stream(), recipients.stream().map(settings::deliveries))
                .toList();
        Set<String> there = topics();
        List<TopicDifference> found = new ArrayList<>();
        plans.stream()
                .filter(plan -> !there.contains(plan.name()))
                .map(plan -> new TopicDifference(plan.name(), MISSING, "", TopicsMissing.text(plan)))
                .forEach(found::add);
        found.addAll(new TopicCheck(admin)
                .of(plans.stream().filter(plan -> there.contains(plan.name())).toList()));
        return found;
    }

    private Set<String> topics() {
        return answer(admin.listTopics().names());
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new LogUnavailable("any", failure.getCause());
        } catch (TimeoutException late) {
            throw new LogUnavailable("any", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("any", stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
