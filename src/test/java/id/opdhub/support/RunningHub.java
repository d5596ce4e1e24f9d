package id.opdhub.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import id.opdhub.OpdHub;

/** A whole hub in this process, with the shipped folders, and fake agencies in place of the simulators. One for all tests that extend it. */
@SpringBootTest(classes = OpdHub.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
public abstract class RunningHub {

    protected static final String OPENSID = "opensid-tiku-selatan";
    protected static final String PUSKESMAS = "puskesmas-lubuk-basung";
    protected static final String DASHBOARD = "dasbor-sumbar";
    protected static final String SOCIAL = "dinsos-agam";
    protected static final String HEALTH = "dinkes-sawahlunto";
    protected static final String COMPLAINTS = "lapor-sumbar";
    protected static final String INSPECTORATE = "inspektorat-sumbar";
    protected static final Map<String, FakeAgency> AGENCIES = Stream.of(
                    OPENSID, PUSKESMAS, DASHBOARD, SOCIAL, HEALTH, COMPLAINTS, INSPECTORATE)
            .collect(Collectors.toMap(system -> system, system -> FakeAgency.start()));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER = temporaryFolder();
    private static final Path ROUTES = Routes.withoutRates(FOLDER.resolve("routes"));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hub.data", FOLDER::toString);
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + FOLDER.resolve("h2/hub")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        settings.add("hub.routes", ROUTES::toString);
        settings.add("hub.simulator.every", () -> "0s");
        settings.add("HUB_OPERATOR_KEY", () -> keyOf("operator"));
        settings.add("hub.operators.viewer.key-env", () -> "HUB_VIEWER_KEY");
        settings.add("HUB_VIEWER_KEY", () -> keyOf("viewer"));
        AGENCIES.forEach((system, agency) -> {
            String prefix = system.toUpperCase().replace('-', '_');
            settings.add(prefix + "_URL", agency::url);
            settings.add(prefix + "_KEY", () -> keyOf(system));
        });
    }

    /** The API key of a system, or of the operator, in tests. */
    protected static String keyOf(String caller) {
        return "kunci-uji-" + caller;
    }

    /** A call as it will be sent; headers in pairs. */
    protected HttpResponse<String> post(String path, String caller, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path, caller).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected HttpResponse<String> get(String path, String caller) {
        return send(request(path, caller));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped");
        }
    }

    protected HttpRequest.Builder request(String path, String caller) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + keyOf(caller));
    }

    protected int port() {
        return port;
    }

    /** The ids that reached an agency, in order. */
    protected static List<String> idsAt(String system) {
        return AGENCIES.get(system).received().stream()
                .map(FakeAgency.Received::id)
                .toList();
    }

    /** The answer's problem, of this status. */
    protected static JsonNode isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        try {
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            Map.of("status", status)
                    .forEach((name, value) ->
                            assertThat(problem.path(name).asInt()).isEqualTo(value));
            assertThat(problem.path("detail").asText()).isNotBlank();
            return problem;
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON", malformed);
        }
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("opd-hub-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
