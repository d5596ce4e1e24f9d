package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;

import id.opdhub.log.ClusterNode;
import id.opdhub.log.EmbeddedBroker;

/** A Kafka broker outside of the hub: a process of its own, which can be stopped and killed, and keeps what it has. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final String address;
    private final List<String> arguments;
    private JavaProcess process;

    /** The only one. */
    public BrokerProcess(Path folder) {
        int port = JavaProcess.freePort();
        this.folder = folder;
        this.address = "127.0.0.1:" + port;
        this.arguments = List.of(String.valueOf(port));
    }

    /** One of several. */
    BrokerProcess(Path folder, ClusterNode node) {
        this.folder = folder;
        this.address = node.address();
        this.arguments = node.arguments();
    }

    public String address() {
        return address;
    }

    /** Starts, and waits until it answers. */
    public void start() {
        launch();
        awaitAnswer();
    }

    void launch() {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.toString()));
        command.addAll(arguments);
        process = JavaProcess.start(command, Map.of(), folder.resolveSibling(folder.getFileName() + ".log"));
    }

    void awaitAnswer() {
        await().atMost(PATIENCE).until(this::answers);
    }

    /** In order, as for an update. */
    public void stop() {
        process.stop();
    }

    /** As by {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    private boolean answers() {
        process.mustRun();
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", address(), "request.timeout.ms", "3000", "default.api.timeout.ms", "4000"))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** Its arguments are the broker's folder, and its port or what it is within a cluster. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<String> further = List.of(arguments).subList(1, arguments.length);
        EmbeddedBroker broker = further.size() == 1
                ? EmbeddedBroker.start(folder, Integer.parseInt(further.get(0)))
                : ClusterNode.of(further).start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
