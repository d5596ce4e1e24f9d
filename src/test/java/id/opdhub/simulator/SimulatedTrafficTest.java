package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** The stand-ins send every sample until the hub has taken all, and then invented people. */
class SimulatedTrafficTest {

    private static final int SAMPLES = new SampleFiles(Path.of("routes"))
            .of(SimulatedSystem.ID, SimulatedSystem.FEED)
            .size();

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(202);
    private final Systems systems = SimulatedSystem.connected();
    private final Secrets secrets = SimulatedSystem.secrets("the-key", "whsec_");

    @TempDir
    Path data;

    private HttpServer hub;
    private SimulatedTraffic traffic;

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/v1/in/", this::answer);
        hub.start();
        traffic = new SimulatedTraffic(
                systems,
                new SampleFiles(Path.of("routes")),
                new FirstStart(data),
                new SyntheticSubmissions(Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        traffic.close();
        hub.stop(0);
    }

    @Test
    void sendsSamplesOnceAndThenInventedPeople() {
        startTraffic();

        await().until(() -> received.size() > SAMPLES);
        assertThat(new FirstStart(data).isOver()).isTrue();
        assertThat(received.get(SAMPLES)).contains("alamat,dusun,rw,rt,nama").contains("JR. PASAR TIKU");
    }

    @Test
    void sendsOnlyInventedPeopleAfterRestart() {
        new FirstStart(data).over();
        startTraffic();

        await().until(() -> !received.isEmpty());
        assertThat(received.get(0)).contains("JR. PASAR TIKU").hasLineCount(2);
    }

    @Test
    void sendsSamplesAgainAfterHubWasNotReady() {
        status.set(503);
        startTraffic();
        await().until(() -> received.size() >= 2);
        assertThat(new FirstStart(data).isOver()).isFalse();

        status.set(202);
        await().until(() -> new FirstStart(data).isOver());
    }

    private void startTraffic() {
        URI address = URI.create("http://localhost:" + hub.getAddress().getPort());
        traffic.start(new HubCaller(systems, secrets, address), Duration.ofMillis(20));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(key.equals("Bearer the-key") ? status.get() : 401, -1);
        exchange.close();
    }
}
