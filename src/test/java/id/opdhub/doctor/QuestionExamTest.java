package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.FolderFixture;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.OutsideUses;

/** What doctor does at applications that the hub asks, and what it leaves alone there. */
class QuestionExamTest {

    private static final String POLLER = """
            - route:
                id: kantor-uji.tanya
                from:
                  uri: timer:tanya
                  steps:
                    - to:
                        uri: http:{{env:KANTOR_UJI_URL}}/rows
                        parameters:
                          bearer: "{token.api}"
                          token.api.url: "{{env:KANTOR_UJI_SSO_URL}}/token"
                          token.api.basic: kantor:rahasia
            """;
    private static final String LOOKUP = """
            - route:
                id: kantor-uji.cek
                from:
                  uri: direct:cek
                  steps:
                    - to:
                        uri: lookup:{{env:KANTOR_UJI_URL}}/cek
                        parameters:
                          question: cek.question.jslt
                          answer: cek.answer.jslt
                          body.SANDI: "{{env:KANTOR_UJI_SANDI}}"
            """;

    @TempDir
    Path systems;

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
    }

    @Test
    void reachesThePlaceOfTokensAndTakesNone() {
        List<Symptom> seen = seen(POLLER, Map.of("KANTOR_UJI_URL", here(), "KANTOR_UJI_SSO_URL", here()));

        assertThat(seen).isNotEmpty().extracting(Symptom::code).containsOnly("ok-reached-token");
        assertThat(requests).isEmpty();
    }

    @Test
    void tellsThatThePlaceOfTokensIsAway() throws IOException {
        String away = away();

        List<Symptom> seen = seen(POLLER, Map.of("KANTOR_UJI_URL", here(), "KANTOR_UJI_SSO_URL", away));

        assertThat(seen).extracting(Symptom::code).containsExactly("tcp-refused", "ok-reached-token");
        assertThat(seen).extracting(Symptom::target).containsExactly(away, here());
    }

    @Test
    void refusesAPlaceOfTokensThatIsNoAddress() {
        Map<String, String> variables = Map.of("KANTOR_UJI_URL", here(), "KANTOR_UJI_SSO_URL", "sso.example");

        assertThatThrownBy(() -> seen(POLLER, variables)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reachesWhoIsAskedAboutPeopleAndAsksAboutNobody() {
        List<Symptom> seen = seen(LOOKUP, Map.of("KANTOR_UJI_URL", here(), "KANTOR_UJI_SANDI", "rahasia"));

        assertThat(seen).extracting(Symptom::code).containsExactly("ok-reached-lookup");
        assertThat(requests).isEmpty();
    }

    @Test
    void tellsThatWhoIsAskedAboutPeopleIsAway() throws IOException {
        String away = away();

        List<Symptom> seen = seen(LOOKUP, Map.of("KANTOR_UJI_URL", away, "KANTOR_UJI_SANDI", "rahasia"));

        assertThat(seen).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).isEqualTo("tcp-refused");
            assertThat(symptom.target()).isEqualTo(away);
        });
    }

    private List<Symptom> seen(String route, Map<String, String> variables) {
        Secrets secrets = name -> Optional.ofNullable(variables.get(name));
        Folder folder = Folder.read(FolderFixture.in(systems)
                .without("kantor.camel.yaml")
                .with("tanya.camel.yaml", route)
                .directory());
        QuestionExam exam = new QuestionExam(
                secrets,
                Clinic.open(Trust.ofThisJava(), command -> new Thread(command).start(), Clock.systemUTC())
                        .web());
        return OutsideUses.of(folder).stream()
                .flatMap(use -> use.filled(secrets).stream())
                .flatMap(use -> exam.of(use).stream())
                .toList();
    }

    private String here() {
        return "http://127.0.0.1:" + application.getAddress().getPort();
    }

    private static String away() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + closed.getLocalPort();
        }
    }
}
