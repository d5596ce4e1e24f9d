package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar, running as a process of its own that can be killed. */
public final class HubProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path routes;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * @param data folder that outlives the process
     * @param routes folders of systems, types and code lists
     * @param environment variables that folders name
     */
    public HubProcess(Path data, Path routes, Map<String, String> environment) {
        this.data = data;
        this.routes = routes;
        this.environment = environment;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Starts, and waits until the hub says that it is ready. */
    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                System.getProperty("opdhub.jar"),
                "--spring.profiles.active=local",
                "--hub.simulator.every=0s",
                "--server.port=" + port,
                "--hub.data=" + data,
                "--hub.routes=" + routes));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("hub.log").toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await().atMost(PATIENCE).until(this::ready);
    }

    /** As by {@code kill -9}: nothing is finished, nothing is said. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As by Ctrl-C. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the hub does not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the hub ended, see " + data.resolve("hub.log"));
        }
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
