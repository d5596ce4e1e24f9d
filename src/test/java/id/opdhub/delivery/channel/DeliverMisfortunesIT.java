package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.delivery.channel.Outcome.Kind;

/** Whatever a destination does, an attempt ends in time and with the right outcome. */
class DeliverMisfortunesIT {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final ScriptedServer.Script SILENT = (request, socket) -> new CountDownLatch(1).await();

    private final Outbound outbound = new Outbound();
    private ScriptedServer server;

    @BeforeEach
    void openServer() throws IOException {
        server = new ScriptedServer(ScriptedServer.status(202));
    }

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    private Outcome outcome(Duration timeout, ScriptedServer.Script script) {
        server.follow(script);
        return outbound.outcome("http://127.0.0.1:" + server.port() + "/in", timeout);
    }

    @Test
    void acceptedRecordIsDelivered() {
        assertThat(outcome(AMPLE, ScriptedServer.status(202))).isEqualTo(Outcome.delivered("http-202"));
    }

    @Test
    void unavailableDestinationSaysWhenToComeBack() {
        assertThat(outcome(AMPLE, ScriptedServer.status(503, "Retry-After: 120\r\n")))
                .isEqualTo(Outcome.tryAgain("http-503").after(Optional.of(Duration.ofSeconds(120))));
    }

    @Test
    void redirectIsNotFollowed() {
        String elsewhere = "Location: http://127.0.0.1:" + server.port() + "/elsewhere\r\n";

        assertThat(outcome(AMPLE, ScriptedServer.status(307, elsewhere))).isEqualTo(Outcome.tryAgain("http-307"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void unavailableDestinationIsNotAskedTwice() {
        outcome(AMPLE, ScriptedServer.status(503));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void cookiesAreNotSentBack() {
        outcome(AMPLE, ScriptedServer.status(200, "Set-Cookie: SESSION=1; Path=/\r\n"));
        outcome(AMPLE, ScriptedServer.status(200));

        assertThat(server.requests()).hasSize(2).noneMatch(request -> request.headers()
                .containsKey("cookie"));
    }

    @Test
    void silentDestinationIsCut() {
        assertThat(outcome(SHORT, SILENT)).isEqualTo(Outcome.tryAgain("timeout"));
    }

    @Test
    void destinationThatHangsAfterItsHeadersIsCut() {
        Outcome outcome = outcome(SHORT, (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").answer(request, socket);
            SILENT.answer(request, socket);
        });

        assertThat(outcome).isEqualTo(Outcome.tryAgain("timeout"));
    }

    @Test
    void slowDripIsCutAtTheEndOfTheWholeAttempt() {
        CountDownLatch hungUp = new CountDownLatch(1);
        Outcome outcome = outcome(SHORT, (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                    .answer(request, socket);
            drip(socket.getOutputStream(), hungUp);
        });

        assertThat(outcome).isEqualTo(Outcome.tryAgain("timeout"));
        Awaitility.await().until(() -> hungUp.getCount() == 0);
    }

    private static void drip(OutputStream out, CountDownLatch hungUp) throws InterruptedException {
        try {
            while (!hungUp.await(50, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        } catch (IOException cut) {
            hungUp.countDown();
        }
    }

    @Test
    void connectionResetHalfWayIsTriedAgain() {
        Outcome outcome = outcome(AMPLE, (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
                    .answer(request, socket);
            socket.setSoLinger(true, 0);
            socket.close();
        });

        assertThat(outcome).isEqualTo(Outcome.tryAgain("connection-reset"));
    }

    @Test
    void nonsenseIsNotHttp() {
        assertThat(outcome(AMPLE, ScriptedServer.raw("SSH-2.0-OpenSSH\r\n\r\n")))
                .isEqualTo(Outcome.tryAgain("not-http"));
    }

    @Test
    void bodyWithoutEndIsCutButTheStatusCounts() {
        Outcome outcome = outcome(AMPLE, (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 422 X\r\nContent-Length: 999999999\r\n\r\n")
                    .answer(request, socket);
            while (true) {
                socket.getOutputStream().write(new byte[8192]);
            }
        });

        assertThat(outcome).isEqualTo(Outcome.of(Kind.REFUSED, "http-422"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Lagi: 1\r\n", "x"})
    void headersWithoutEndAreCut(String piece) {
        byte[] pieces = piece.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        Outcome outcome = outcome(AMPLE, (request, socket) -> {
            ScriptedServer.raw("HTTP/1.1 200 OK\r\n").answer(request, socket);
            while (true) {
                socket.getOutputStream().write(pieces);
            }
        });

        assertThat(outcome).isEqualTo(Outcome.tryAgain("headers-too-large"));
    }

    @Test
    void nobodyAtThePortIsRefusedConnection() throws IOException {
        int port;
        try (ServerSocket closing = new ServerSocket(0)) {
            port = closing.getLocalPort();
        }

        assertThat(outbound.outcome("http://127.0.0.1:" + port + "/in", AMPLE))
                .isEqualTo(Outcome.tryAgain("connect-refused"));
    }

    @Test
    void unknownHostIsDns() {
        assertThat(outbound.outcome("http://tidak-ada.invalid/in", AMPLE)).isEqualTo(Outcome.tryAgain("dns"));
    }

    @Test
    void plainTextBehindHttpsIsTls() {
        assertThat(outbound.outcome("https://127.0.0.1:" + server.port() + "/in", AMPLE))
                .isEqualTo(Outcome.tryAgain("tls"));
    }

    @Test
    void stepsAfterAnAttemptRunOnNoThreadThatOtherDestinationsNeed() throws Exception {
        String address = "http://127.0.0.1:" + server.port() + "/in";
        server.follow(ScriptedServer.status(202));
        assertThat(outbound.threadAfter(address, AMPLE)).isEqualTo(Outbound.AFTERWARDS);

        server.follow(SILENT);
        assertThat(outbound.threadAfter(address, SHORT)).isEqualTo(Outbound.AFTERWARDS);
    }
}
