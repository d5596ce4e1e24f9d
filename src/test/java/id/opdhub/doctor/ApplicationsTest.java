package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to applications over real sockets, and what their answers mean. */
class ApplicationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestBody().readAllBytes().length + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksDeliveriesByHeadAndSendsNothing() {
        assertThat(codes(delivery())).containsExactly("ok-http");
        assertThat(requests).containsExactly("HEAD 0 null");
    }

    @Test
    void asksApplicationsWithTheirToken() {
        assertThat(codes(question())).containsExactly("ok-http");
        assertThat(requests).containsExactly("GET 0 Bearer rahasia");
    }

    @Test
    void tellsWhoIsNotLetIn() {
        status = 401;
        assertThat(codes(delivery())).containsExactly("refuses-delivery");
        assertThat(codes(question())).containsExactly("refuses-question");
        status = 403;
        assertThat(codes(question())).containsExactly("refuses-question");
    }

    @Test
    void toleratesAnAddressThatTakesPostAlone() {
        status = 405;
        assertThat(codes(delivery())).containsExactly("ok-head-unknown");
        status = 404;
        assertThat(codes(delivery())).containsExactly("head-doubtful");
        assertThat(codes(question())).containsExactly("question-wrong");
    }

    @Test
    void followsNobodyElsewhere() {
        status = 302;
        assertThat(codes(delivery())).containsExactly("redirects");
        status = 502;
        assertThat(codes(delivery())).containsExactly("fails");
    }

    @Test
    void noticesClocksThatDiffer() {
        assertThat(codes(delivery(), Duration.ofSeconds(20))).containsExactly("ok-http");
        assertThat(codes(delivery(), Duration.ofMinutes(2))).containsExactly("ok-http", "clock-off");
        assertThat(codes(delivery(), Duration.ofMinutes(-2))).containsExactly("ok-http", "clock-off");
        assertThat(codes(delivery(), Duration.ofMinutes(10))).containsExactly("ok-http", "clock-wrong");
    }

    @Test
    void tellsAClosedPort() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        List<Symptom> seen =
                exam(Duration.ZERO).of(target(URI.create("http://localhost:" + port + "/x?token=rahasia")));

        assertThat(seen).extracting(Symptom::code).containsExactly("tcp-refused");
        assertThat(seen).extracting(Symptom::target).containsExactly("http://localhost:" + port);
    }

    @Test
    void tellsANameThatDnsDoesNotKnow() {
        List<Symptom> seen = exam(Duration.ZERO).of(target(URI.create("https://simpus.invalid/terima")));

        assertThat(seen).singleElement().satisfies(symptom -> {
            assertThat(symptom.code()).startsWith("dns");
            assertThat(symptom.target()).isEqualTo("https://simpus.invalid:443");
        });
    }

    @Test
    void tellsAPortThatCannotBe() {
        assertThat(codes(target(URI.create("http://localhost:99999/")))).containsExactly("port-none");
    }

    @Test
    void tellsWhoAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(codes(target(URI.create("http://127.0.0.1:" + silent.getLocalPort()))))
                    .containsExactly("http-silent");
        }
    }

    @Test
    void doubtsAddressesWithoutTlsOrName() {
        assertThat(target(URI.create("http://10.1.2.3/x")).doubts())
                .extracting(Symptom::code)
                .containsExactly("address-not-https", "address-is-number");
        assertThat(target(URI.create("https://simpus.example/x")).doubts()).isEmpty();
        assertThat(target(URI.create("http://[::1]:8080/x")).doubts()).isEmpty();
    }

    @Test
    void takesForAnAddressWhatTheHubTakes() {
        assertThat(WebTarget.addressOf("https://simpus.example/x")).isPresent();
        assertThat(WebTarget.addressOf("simpus.example/x")).isEmpty();
        assertThat(WebTarget.addressOf("ftp://simpus.example")).isEmpty();
        assertThat(WebTarget.addressOf("https://sim pus.example")).isEmpty();
        assertThat(WebTarget.addressOf("")).isEmpty();
    }

    @Test
    void printsNoUserOfAnAddress() {
        assertThat(target(URI.create("https://admin:rahasia@simpus.example/a?b=c"))
                        .name())
                .isEqualTo("https://simpus.example:443");
    }

    private List<String> codes(WebTarget target) {
        return codes(target, Duration.ZERO);
    }

    private List<String> codes(WebTarget target, Duration clockAhead) {
        return exam(clockAhead).of(target).stream().map(Symptom::code).toList();
    }

    private WebTarget delivery() {
        return target(here());
    }

    private WebTarget question() {
        return new WebTarget(here(), "GET", Map.of("Authorization", "Bearer rahasia"), PATIENCE);
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static WebTarget target(URI address) {
        return new WebTarget(address, WebTarget.HEAD, Map.of(), PATIENCE);
    }

    private static WebExam exam(Duration clockAhead) {
        Clock clock = Clock.offset(Clock.systemUTC(), clockAhead);
        return Clinic.open(Trust.ofThisJava(), command -> new Thread(command).start(), clock)
                .web();
    }
}
