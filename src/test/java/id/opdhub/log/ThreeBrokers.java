package id.opdhub.log;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cluster of three in this process; the first is its controller as well. */
final class ThreeBrokers implements AutoCloseable {

    private final Path folder;
    private final List<String> brokers = addresses(3);
    private final List<String> controllers = addresses(1);
    private final Map<Integer, EmbeddedBroker> running = new HashMap<>();

    ThreeBrokers(Path folder) {
        this.folder = folder;
        for (int node = 1; node <= brokers.size(); node++) {
            start(node);
        }
    }

    private static List<String> addresses(int count) {
        return Stream.generate(() -> "127.0.0.1:" + EmbeddedBroker.freePort())
                .limit(count)
                .toList();
    }

    String addresses() {
        return String.join(",", brokers);
    }

    void start(int node) {
        running.put(node, new ClusterNode(node, brokers, controllers).start(folder.resolve("node-" + node)));
    }

    void stop(int node) {
        running.remove(node).close();
    }

    /** The controller last: the others ask it whether they may go. */
    @Override
    public void close() {
        for (int node = brokers.size(); node >= 1; node--) {
            if (running.containsKey(node)) {
                stop(node);
            }
        }
    }
}
