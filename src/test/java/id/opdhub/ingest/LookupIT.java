package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.ingest.polling.LookupComponent;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.Mappings;
import id.opdhub.mapping.NoLookup;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;

/** Another application is asked about a record with what it wants to see; without an answer the record waits outside. */
class LookupIT {

    private static final String OPTIONS = "?question=tanya.jslt&answer=jawab.jslt&timeout=1s"
            + "&body.PASSWORD={env:UJI_PASSWORD}&bearer={env:UJI_TOKEN}";

    private final AtomicReference<ScriptedServer.Script> script = new AtomicReference<>();
    private final CamelContext camel = new DefaultCamelContext();
    private volatile String missing = "";
    private ScriptedServer server;
    private ProducerTemplate routes;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer((request, socket) -> script.get().answer(request, socket));
        MappingLanguage language =
                new MappingLanguage(CodeLists.load(Path.of("routes/codelists")), Regions.shipped(), Clock.systemUTC());
        Mappings mappings = new Mappings();
        mappings.put("uji/1/tanya.jslt", language.compile("tanya.jslt", "{\"NIK\": .nik}"));
        mappings.put(
                "uji/1/jawab.jslt",
                language.compile("jawab.jslt", "if (.lookup.sah) {\"sah\": .lookup.sah, * - lookup : .} else null"));
        camel.addComponent("lookup", new LookupComponent(mappings, name -> secret(name), PollingHub.SETTINGS));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:uji.lahir")
                        .errorHandler(noErrorHandler())
                        .to("lookup:uji/1/http://localhost:" + server.port() + "/verifikasi" + OPTIONS);
                from("direct:uji.token")
                        .errorHandler(noErrorHandler())
                        .to("lookup:uji/1/http://localhost:" + server.port() + "/token" + OPTIONS
                                + "&header.Auth={token.api}&token.api.url=http://localhost:" + server.port()
                                + "/masuk");
            }
        });
        camel.start();
        routes = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        camel.stop();
        server.close();
    }

    @Test
    void asksWithTheSecretsThatNoMappingKnows() {
        script.set(PagedApplication.json("{\"sah\":true}"));

        assertThat(sent().getMessage().getBody()).hasToString("{\"sah\":true,\"nik\":\"n-1\"}");
        ScriptedServer.Request request = server.requests().get(0);
        assertThat(request.line()).isEqualTo("POST /verifikasi HTTP/1.1");
        assertThat(request.headers()).containsEntry("authorization", "Bearer isi-UJI_TOKEN");
        assertThat(new String(request.body())).isEqualTo("{\"NIK\":\"n-1\",\"PASSWORD\":\"isi-UJI_PASSWORD\"}");
    }

    @Test
    void saysWhyThereIsNoAnswerAndMeansLater() {
        assertWaits(ScriptedServer.status(503), "http-503");
        assertWaits(PagedApplication.of("text/html", "<html>"), "unreadable");
        assertWaits((request, socket) -> socket.close(), "io");
    }

    @Test
    void getsOneTokenForAllWhoAsk() throws Exception {
        script.set((request, socket) -> PagedApplication.json(
                        isForToken(request) ? "{\"access_token\":\"t-1\"}" : "{\"sah\":true}")
                .answer(request, socket));

        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Exchange>> sent = askers.invokeAll(Collections.nCopies(16, () -> sent("direct:uji.token")));
            for (Future<Exchange> one : sent) {
                assertThat(one.get().getException()).isNull();
            }
        } finally {
            askers.shutdownNow();
        }

        assertThat(server.requests()).filteredOn(LookupIT::isForToken).hasSize(1);
        assertThat(server.requests())
                .filteredOn(request -> !isForToken(request))
                .hasSize(16)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("auth", "t-1"));
    }

    @Test
    void asksNobodyWithoutASecret() {
        script.set(PagedApplication.json("{\"sah\":true}"));
        missing = "UJI_TOKEN";
        assertThat(sent().getException()).hasMessage("no answer: secret-missing");
        missing = "UJI_PASSWORD";
        assertThat(sent().getException()).hasMessage("no answer: secret-missing");
        assertThat(server.requests()).isEmpty();
    }

    private static boolean isForToken(ScriptedServer.Request request) {
        return request.line().startsWith("POST /masuk ");
    }

    private Optional<String> secret(String name) {
        return Optional.of("isi-" + name).filter(value -> !name.equals(missing));
    }

    @Test
    void goesOnWithoutARecordThatIsNeverAnswered() {
        for (int status : List.of(400, 404, 422)) {
            assertIsOfRecord(ScriptedServer.status(status), "http-" + status);
        }
        assertIsOfRecord(PagedApplication.json("{\"sah\":false}"), "no-usable-answer");
        for (int status : List.of(408, 425, 429)) {
            assertWaits(ScriptedServer.status(status), "http-" + status);
        }
    }

    @Test
    void asksNobodyAgainAtOnceWhoDidNotLetItIn() {
        assertWaits(ScriptedServer.status(403), "http-403");
        assertWaits(PagedApplication.json("{\"sah\":true}"), "http-403");
        assertThat(server.requests()).hasSize(1);

        await().atMost(Duration.ofSeconds(30)).until(() -> sent().getException() == null);
    }

    @Test
    void countsARefusedTokenAsNotLetIn() {
        for (int again = 0; again < 2; again++) {
            script.set(ScriptedServer.status(400));
            assertThat(sent("direct:uji.token").getException()).isInstanceOfSatisfying(NoLookup.class, unanswered -> {
                assertThat(unanswered.reason()).isEqualTo("token-http-400");
                assertThat(unanswered.kind()).isEqualTo(NoLookup.Kind.ACCESS);
            });
        }
        assertThat(server.requests()).hasSize(1);
    }

    private void assertIsOfRecord(ScriptedServer.Script answer, String reason) {
        script.set(answer);
        Exception failure = sent().getException();
        assertThat(failure).isInstanceOf(NoLookup.class).hasMessage("no answer: " + reason);
        assertThat(FeedFault.passes(failure)).isFalse();
        assertThat(FeedFault.ofPayload(failure)).isEmpty();
        assertThat(FeedFault.ofTries(failure).code()).isEqualTo("tak-terjawab");
        assertThat(ProblemKind.of(failure).orElseThrow().isForLater()).isTrue();
    }

    private void assertWaits(ScriptedServer.Script answer, String reason) {
        script.set(answer);
        Exception failure = sent().getException();
        assertThat(failure).isInstanceOf(NoLookup.class).hasMessage("no answer: " + reason);
        assertThat(FeedFault.passes(failure)).isTrue();
        assertThat(FeedFault.ofPayload(failure)).isEmpty();
        assertThat(ProblemKind.of(failure).orElseThrow().isForLater()).isTrue();
    }

    private Exchange sent() {
        return sent("direct:uji.lahir");
    }

    private Exchange sent(String route) {
        return routes.send(route, exchange -> exchange.getMessage()
                .setBody(JsonNodeFactory.instance.objectNode().put("nik", "n-1")));
    }
}
