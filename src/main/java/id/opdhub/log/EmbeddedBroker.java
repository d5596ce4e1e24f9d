package id.opdhub.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft) in this process, for one machine. What it keeps survives restarts and kills. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker on a folder, which is made ready on first use.
     *
     * @param port to listen on; 0 takes any free one
     */
    public static EmbeddedBroker start(Path folder, int port) {
        String address = HOST + ":" + (port == 0 ? freePort() : port);
        return start(folder, BrokerProperties.of(folder, address, HOST + ":" + freePort()), address);
    }

    static EmbeddedBroker start(Path folder, Properties properties, String bootstrapServers) {
        format(folder, Uuid.randomUuid().toString(), 1);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, bootstrapServers);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops cleanly: the next start finds everything in order. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Makes a folder ready, once: a second time, with another cluster's id, would refuse to start. */
    static void format(Path folder, String cluster, int node) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setClusterId(cluster)
                    .setNodeId(node)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception failure) { // Formatter.run declares no narrower one
            throw new IllegalStateException("the broker's folder " + folder + " cannot be made ready", failure);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port", failure);
        }
    }
}
