package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Script;
import id.opdhub.mapping.NoLookup;
import id.opdhub.support.Database;

/** Whatever an application answers, it is named and bounded, nothing is lost, and the feed goes on by itself afterwards. */
class PollMisfortunesIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String OPTIONS = "query.start={offset}&query.since={cursor}&rows=/rows&cursor=/changed";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    static Stream<Arguments> misfortunes() {
        return Stream.of(
                Arguments.of("content-type", PagedApplication.of("text/html", "<html>Maintenance</html>")),
                Arguments.of("unreadable", PagedApplication.json("<html>Maintenance</html>")),
                Arguments.of("unreadable", PagedApplication.json("{\"rows\":[{\"id\":\"1\",\"chan")),
                Arguments.of("http-502", withBody("502", "<html>Bad Gateway</html>")),
                Arguments.of("http-503", ScriptedServer.status(503, "Retry-After: 1\r\n")),
                Arguments.of("http-401", ScriptedServer.status(401)),
                Arguments.of("http-302", ScriptedServer.status(302, "Location: http://localhost:1/\r\n")),
                Arguments.of("rows-missing", PagedApplication.json("{\"pesan\":\"token kedaluwarsa\"}")),
                Arguments.of("cursor-missing", PagedApplication.json("{\"rows\":[{\"id\":\"1\"},{\"id\":\"2\"}]}")),
                Arguments.of("cursor-not-ordered", PagedApplication.json(row("\"02-03-2026\""))),
                Arguments.of("cursor-personal", PagedApplication.json(row("\"6371010203159001\""))),
                Arguments.of("connection-reset", cutShort()),
                Arguments.of("answer-too-large", endless()),
                Arguments.of("answer-too-large", ScriptedServer.raw(OK + "Content-Length: 999999999\r\n\r\n{")),
                Arguments.of("timeout", dripping(OK + "Content-Length: 100000\r\n\r\n{\"rows\":[")),
                Arguments.of("timeout", dripping("HTTP/1.1 200 OK\r\nX-Endless: ")),
                Arguments.of("timeout", (Script) (request, socket) -> new CountDownLatch(1).await()));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("misfortunes")
    void isNamedAndPasses(String reason, Script misfortune) throws Exception {
        PagedApplication application = new PagedApplication(4);
        try (ScriptedServer server = new ScriptedServer(misfortune);
                PollingHub hub = new PollingHub(Database.H2.fresh(), address(server), OPTIONS)) {
            await().atMost(LONGEST).until(() -> hub.state().reason().equals(Optional.of(reason)));
            assertThat(hub.state().failingSince()).isPresent();
            assertThat(hub.durable).isEmpty();
            assertThat(hub.log.entries).isEmpty();

            server.follow(application);
            await().atMost(LONGEST).until(() -> hub.state().reason().isEmpty());
            assertThat(hub.durable).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void waitsLongWhereALookupIsNotLetIn() throws Exception {
        List<Instant> asked = new CopyOnWriteArrayList<>();
        PagedApplication application = new PagedApplication(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(503));
                PollingHub hub = new PollingHub(Database.H2.fresh(), address(server), OPTIONS)) {
            hub.unanswered = Optional.of(new NoLookup("http-403", NoLookup.Kind.ACCESS));
            server.follow((request, socket) -> {
                asked.add(Instant.now());
                application.answer(request, socket);
            });
            await().atMost(LONGEST).until(() -> asked.size() > 1);

            assertThat(hub.state().reason()).contains("lookup-http-403");
            assertThat(Duration.between(asked.get(0), asked.get(1))).isGreaterThan(Duration.ofMillis(1_800));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("circles")
    void anApplicationThatGoesInCirclesIsStopped(String options, String answer) throws Exception {
        try (ScriptedServer server = new ScriptedServer(PagedApplication.json(answer));
                PollingHub hub = new PollingHub(Database.H2.fresh(), address(server), options)) {
            await().atMost(LONGEST).until(() -> hub.state().reason().equals(Optional.of("pages-repeat")));
            assertThat(hub.durable).startsWith("1");
        }
    }

    static Stream<Arguments> circles() {
        return Stream.of(
                Arguments.of(OPTIONS, row("7")),
                Arguments.of(
                        "query.halaman={next}&rows=/rows&next=/lanjut",
                        "{\"rows\":[{\"id\":\"1\"}],\"lanjut\":\"b\"}"));
    }

    private static String address(ScriptedServer server) {
        return "http://localhost:" + server.port() + "/api/siswa";
    }

    private static String row(String changed) {
        return "{\"rows\":[{\"id\":\"1\",\"changed\":" + changed + "}]}";
    }

    private static Script withBody(String status, String body) {
        return ScriptedServer.raw("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static Script cutShort() {
        return (request, socket) -> {
            ScriptedServer.raw(OK + "Content-Length: 1000\r\n\r\n{\"rows\":[").answer(request, socket);
            socket.close();
        };
    }

    private static Script endless() {
        return (request, socket) -> {
            ScriptedServer.raw(OK + "Connection: close\r\n\r\n{\"rows\":[").answer(request, socket);
            byte[] much = new byte[8192];
            while (true) {
                socket.getOutputStream().write(much);
            }
        };
    }

    private static Script dripping(String start) {
        return (request, socket) -> {
            ScriptedServer.raw(start).answer(request, socket);
            drip(socket.getOutputStream());
        };
    }

    private static void drip(OutputStream out) throws InterruptedException, IOException {
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(50, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
        }
    }
}
