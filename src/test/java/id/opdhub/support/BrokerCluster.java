package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

import id.opdhub.log.ClusterNode;

/** Three Kafka brokers, each a process of its own that can be killed; each votes for the controller as well. */
public final class BrokerCluster implements AutoCloseable {

    public static final int NODES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> addresses = addresses();
    private final List<BrokerProcess> nodes = new ArrayList<>();

    public BrokerCluster(Path folder) {
        List<String> controllers = addresses();
        for (int node = 1; node <= NODES; node++) {
            nodes.add(
                    new BrokerProcess(folder.resolve("broker-" + node), new ClusterNode(node, addresses, controllers)));
        }
    }

    private static List<String> addresses() {
        return Stream.generate(() -> "127.0.0.1:" + JavaProcess.freePort())
                .limit(NODES)
                .toList();
    }

    public String address() {
        return String.join(",", addresses);
    }

    /** All, and waits until each has joined; the first alone would wait for the others. */
    public void start() {
        nodes.forEach(BrokerProcess::launch);
        nodes.forEach(BrokerProcess::awaitAnswer);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ask(admin -> admin.describeCluster().nodes().get().size()) == NODES);
    }

    /** @param node from 0 */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** @param node from 0 */
    public void start(int node) {
        nodes.get(node).start();
    }

    /** Until every partition has all its copies again. */
    public void awaitInSync() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> ask(BrokerCluster::isInSync));
    }

    private static boolean isInSync(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> topics = admin.describeTopics(
                        admin.listTopics().names().get())
                .allTopicNames()
                .get();
        return topics.values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    /** A question to the brokers. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T ask(Question<T> question) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", address(), "request.timeout.ms", "5000", "default.api.timeout.ms", "10000"))) {
            return question.ask(admin);
        }
    }

    @Override
    public void close() {
        nodes.forEach(BrokerProcess::close);
    }
}
