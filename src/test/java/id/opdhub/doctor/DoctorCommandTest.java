package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.FolderFixture;

/** The command as an operator uses it before a first delivery. */
class DoctorCommandTest {

    private static final String KEY = "kunci-".repeat(8);
    private static final String SIGNING = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path routes;

    private final Map<String, Object> settings = new HashMap<>();
    private FolderFixture folder;
    private HttpServer application;
    private String output;

    @BeforeEach
    void connect() throws IOException {
        for (String part : List.of("types", "codelists")) {
            copy(Path.of("routes", part), routes.resolve(part));
        }
        folder = FolderFixture.in(routes.resolve("systems"));
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            exchange.sendResponseHeaders(405, -1);
            exchange.close();
        });
        application.start();
        settings.put("hub.kafka.embedded", true);
        settings.put("spring.datasource.url", "jdbc:h2:file:" + routes.resolve("h2/hub"));
        settings.put("server.port", 1);
        settings.put("KANTOR_UJI_KEY", KEY);
        settings.put("KANTOR_UJI_SIGNING", SIGNING);
        settings.put("KANTOR_UJI_URL", here() + "/terima?token=rahasia");
    }

    @AfterEach
    void stop() {
        application.stop(0);
    }

    @Test
    void findsNothingWrongWhereNothingIs() {
        assertThat(doctor()).isZero();

        assertThat(output)
                .contains("hub: kafka: ")
                .contains("hub: http://localhost:1: ")
                .contains("kantor-uji: KANTOR_UJI_KEY: ok")
                .contains("kantor-uji: KANTOR_UJI_SIGNING: ok")
                .contains("kantor-uji: " + here() + ": ok: HEAD ")
                .contains(": 0 ")
                .doesNotContain("rahasia", KEY, SIGNING, "→ perbaiki");
    }

    @Test
    void opensNoFileOfAHub() {
        doctor();

        assertThat(routes.resolve("h2")).doesNotExist();
    }

    @Test
    void namesTheVariableThatIsMissing() {
        settings.remove("KANTOR_UJI_URL");
        settings.put("KANTOR_UJI_KEY", " ");

        assertThat(doctor()).isEqualTo(1);

        assertThat(output)
                .contains("kantor-uji: KANTOR_UJI_URL: ")
                .contains("kantor-uji: KANTOR_UJI_KEY: ")
                .doesNotContain("HEAD");
    }

    @Test
    void tellsWhatIsNoAddressWithoutPrintingIt() {
        settings.put("KANTOR_UJI_URL", "simpus.example/terima?token=rahasia");

        assertThat(doctor()).isEqualTo(1);

        assertThat(output).contains("kantor-uji: kantor.camel.yaml:14: ").doesNotContain("rahasia");
    }

    @Test
    void goesOnWithAFolderThatTheHubRefuses() {
        folder.replacing("system.yaml", "region: \"1306\"", "region: \"99\"");

        assertThat(doctor()).isEqualTo(1);

        assertThat(output).contains("check kantor-uji").contains(here() + ": ok: HEAD ");
    }

    @Test
    void asksForWhatAHubWithoutLocalProfileNeeds() {
        settings.put("hub.kafka.embedded", false);
        settings.put("spring.datasource.url", "");

        assertThat(doctor()).isEqualTo(1);

        assertThat(output).contains("hub: HUB_KAFKA_BOOTSTRAP_SERVERS: ").contains("hub: SPRING_DATASOURCE_URL: ");
    }

    @Test
    void asksTheBrokersThatAFolderNames() {
        folder.replacing(
                "kantor.camel.yaml",
                "deliver:{{env:KANTOR_UJI_URL}}",
                "kafka:kantor.kelahiran?brokers=localhost:1&saslJaasConfig=RAW({{env:KANTOR_UJI_JAAS}})");
        settings.put("KANTOR_UJI_JAAS", "sandi-yang-rahasia&x=y");

        assertThat(doctor()).isEqualTo(1);

        assertThat(output).contains("kantor-uji: kafka://localhost:1: ").doesNotContain("rahasia");
    }

    @Test
    void looksIntoDirectories() throws IOException {
        folder.replacing("kantor.camel.yaml", "uri: direct:kantor-uji.lahir", "uri: file:{{env:KANTOR_UJI_MASUK}}?a=b");
        settings.put("KANTOR_UJI_MASUK", routes.resolve("masuk").toString());

        assertThat(doctor()).isEqualTo(1);
        assertThat(output).contains("kantor-uji: kantor.camel.yaml:4: ");

        Files.createDirectory(routes.resolve("masuk"));
        doctor();
        assertThat(output).contains("kantor-uji: kantor.camel.yaml:4: ok");
    }

    @Test
    void refusesAnOptionOrSystemThatItDoesNotKnow() {
        assertThat(doctor("--schreiben")).isEqualTo(1);
        assertThat(doctor("kantor-lain")).isEqualTo(1);
        assertThat(output).contains("kantor-lain").doesNotContain("KANTOR_UJI");
    }

    private String here() {
        return "http://127.0.0.1:" + application.getAddress().getPort();
    }

    private int doctor(String... words) {
        List<String> arguments = new ArrayList<>(List.of("--routes", routes.toString()));
        arguments.addAll(List.of(words));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = DoctorCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8), settings);
        output = printed.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
