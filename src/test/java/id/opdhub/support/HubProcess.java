package id.opdhub.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built jar, running as a process of its own that can be killed. */
public final class HubProcess implements AutoCloseable {

    /** As many as production has, for whoever does not say otherwise. */
    public static final String DELIVERY_PARTITIONS = "HUB_TOPICS_DELIVERYPARTITIONS";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path routes;
    private final Map<String, String> environment;
    private final int port = JavaProcess.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private JavaProcess process;

    /**
     * @param data folder that outlives the process
     * @param routes folders of systems, types and code lists
     * @param environment variables that folders name
     */
    public HubProcess(Path data, Path routes, Map<String, String> environment) {
        this.data = data;
        this.routes = routes;
        this.environment = new HashMap<>(Map.of(DELIVERY_PARTITIONS, "3"));
        this.environment.putAll(environment);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Starts, and waits until the hub says that it is ready. */
    public void start() {
        process = JavaProcess.start(
                List.of(
                        System.getProperty("opdhub.jvm"),
                        "-Xmx" + System.getProperty("soak.heap", "384m"),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        System.getProperty("opdhub.jar"),
                        "--spring.profiles.active=local",
                        "--hub.simulator.every=0s",
                        "--server.port=" + port,
                        "--hub.data=" + data,
                        "--hub.routes=" + routes),
                environment,
                log());
        await().atMost(PATIENCE).until(this::ready);
    }

    /** What it takes of the machine right now. */
    public ProcessUse use() {
        return ProcessUse.of(process.pid());
    }

    /** Time on a processor so far, of all its threads. */
    public Duration processorTime() {
        return process.processorTime();
    }

    /** What the hub says. */
    public Path log() {
        return data.resolve("hub.log");
    }

    /** As by {@code kill -9}: nothing is finished, nothing is said. */
    public void kill() {
        process.kill();
    }

    /** As by Ctrl-C. */
    public void stop() {
        process.stop();
    }

    private boolean ready() {
        process.mustRun();
        return health("/readiness").startsWith("200");
    }

    /**
     * Status and text of what the hub says about its health; empty when it says nothing.
     *
     * @param part a group or component with a slash before it, or nothing for the whole
     */
    public String health(String part) {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(url() + "/actuator/health" + part))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = http.send(question, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
