package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;

import id.opdhub.log.EmbeddedBroker;

/** A Kafka broker outside of the hub: a process of its own, which can be stopped and killed, and keeps what it has. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final int port = JavaProcess.freePort();
    private JavaProcess process;

    public BrokerProcess(Path folder) {
        this.folder = folder;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts, and waits until it answers. */
    public void start() {
        process = JavaProcess.start(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(port)),
                Map.of(),
                folder.resolveSibling(folder.getFileName() + ".log"));
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

    /** Its arguments are the broker's folder and port. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
