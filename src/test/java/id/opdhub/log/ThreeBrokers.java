package id.opdhub.log;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A cluster of three in this process; the first is its controller as well. */
final class ThreeBrokers implements AutoCloseable {

    private static final String HOST = "127.0.0.1:";

    private final Path folder;
    private final String cluster = Uuid.randomUuid().toString();
    private final String controller = HOST + EmbeddedBroker.freePort();
    private final Map<Integer, String> addresses = new HashMap<>();
    private final Map<Integer, EmbeddedBroker> running = new HashMap<>();

    ThreeBrokers(Path folder) throws Exception {
        this.folder = folder;
        for (int node = 1; node <= 3; node++) {
            addresses.put(node, HOST + EmbeddedBroker.freePort());
            format(node);
            start(node);
        }
    }

    String addresses() {
        return String.join(",", addresses.values());
    }

    void start(int node) {
        Properties properties = BrokerProperties.of(data(node), addresses.get(node), controller);
        properties.put("node.id", String.valueOf(node));
        if (node > 1) {
            properties.put("process.roles", "broker");
            properties.put("listeners", "PLAINTEXT://" + addresses.get(node));
        }
        running.put(node, EmbeddedBroker.start(data(node), properties, addresses.get(node)));
    }

    void stop(int node) {
        running.remove(node).close();
    }

    private Path data(int node) {
        return folder.resolve("node-" + node);
    }

    private void format(int node) throws Exception {
        Files.createDirectories(data(node));
        new Formatter()
                .setClusterId(cluster)
                .setNodeId(node)
                .addDirectory(data(node).toString())
                .setMetadataLogDirectory(data(node).toString())
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    /** The controller last: the others ask it whether they may go. */
    @Override
    public void close() {
        for (int node = 3; node >= 1; node--) {
            if (running.containsKey(node)) {
                stop(node);
            }
        }
    }
}
