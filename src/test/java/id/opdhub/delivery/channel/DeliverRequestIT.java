package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.standardwebhooks.Webhook;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a destination sees of a delivery: the agreed body, the agreed headers, and nothing else from the inside. */
class DeliverRequestIT {

    private static final Optional<String> SIGNED = Optional.of("DUKCAPIL_SIGNING");

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

    private static Delivery delivery(Optional<String> signing) {
        return Outbound.delivery(Duration.ofSeconds(20), signing);
    }

    private ScriptedServer.Request sent(String path, Delivery delivery, Object body, Map<String, Object> headers) {
        String uri = "deliver:dukcapil-agam/1a2b3c4d/http://127.0.0.1:" + server.port() + path;
        Exchange exchange = outbound.send(uri, delivery, body, headers);
        assertThat(exchange.getProperty(Outcome.PROPERTY)).isEqualTo(Outcome.delivered("http-202"));
        return server.requests().get(server.requests().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a/b.php",
                "/in?z=1&a=2&z=3",
                "/in?q=a%20b%2Fc&empty=&flag",
                "//double//slash?next=http://x.example/y?z",
                "/a;matrix=1/%E2%82%AC?k=RAW(x)"
            })
    void addressArrivesAsTheFolderWroteIt(String path) {
        Delivery delivery = delivery(SIGNED);

        assertThat(sent(path, delivery, delivery.data(), Map.of()).line()).isEqualTo("POST " + path + " HTTP/1.1");
    }

    @Test
    void addressComesFromAPlaceholderOfARoute() throws Exception {
        outbound.camel()
                .getPropertiesComponent()
                .addInitialProperty("url", "http://127.0.0.1:" + server.port() + "/x?b=1&a=2");
        outbound.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dukcapil-agam.out").to("deliver:dukcapil-agam/1a2b3c4d/{{url}}");
            }
        });
        Delivery delivery = delivery(SIGNED);

        outbound.send("direct:dukcapil-agam.out", delivery, delivery.data(), Map.of());

        assertThat(server.requests())
                .singleElement()
                .extracting(ScriptedServer.Request::line)
                .isEqualTo("POST /x?b=1&a=2 HTTP/1.1");
    }

    @Test
    void recordWithoutMappingGoesAsStructuredEvent() throws Exception {
        Delivery delivery = delivery(SIGNED);

        ScriptedServer.Request request = sent("/in", delivery, delivery.data(), Map.of());

        assertThat(request.headers().get("content-type")).startsWith("application/cloudevents+json");
        assertThat(new ObjectMapper().readTree(request.body())).isEqualTo(new ObjectMapper().readTree("""
                        {"specversion": "1.0", "id": "peristiwa 1", "source": "/systems/puskesmas",
                         "datacontenttype": "application/json",
                         "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                         "data": {"tanggal_lahir": "1970-01-01"}}
                        """));
    }

    @Test
    void mappedTreeGoesAsJson() {
        ScriptedServer.Request request = sent(
                "/in", delivery(SIGNED), JsonNodeFactory.instance.objectNode().put("tgl_lhr", "01-01-1970"), Map.of());

        assertThat(request.headers().get("content-type")).isEqualTo("application/json");
        assertThat(request.text()).isEqualTo("{\"tgl_lhr\":\"01-01-1970\"}");
    }

    @Test
    void textGoesInTheCharsetItNames() {
        Map<String, Object> headers = Map.of("Content-Type", "text/xml; charset=ISO-8859-1");

        ScriptedServer.Request request = sent("/in", delivery(Optional.empty()), "<nama>René</nama>", headers);

        assertThat(request.headers().get("content-type")).isEqualTo("text/xml; charset=ISO-8859-1");
        assertThat(new String(request.body(), StandardCharsets.ISO_8859_1)).isEqualTo("<nama>René</nama>");
    }

    @Test
    void signatureVerifiesWithTheStandardLibrary() throws Exception {
        ScriptedServer.Request request = sent("/in", delivery(SIGNED), "{\"nama\":\"ÉLISA\"}", Map.of());

        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(request.headers().get("webhook-id")),
                "webhook-timestamp", List.of(request.headers().get("webhook-timestamp")),
                "webhook-signature", List.of(request.headers().get("webhook-signature")));
        new Webhook(Outbound.SECRET).verify(request.text(), headers);
        assertThat(request.headers().get("webhook-id")).isEqualTo("peristiwa%201");
    }

    @Test
    void nothingElseFromTheInsideTravelsAlong() {
        Map<String, Object> inside =
                Map.of("Authorization", "Bearer x", "kafka.KEY", "k", "ce-id", "palsu", "hub_x", "y");

        ScriptedServer.Request request =
                sent("/in", delivery(Optional.empty()), "x".getBytes(StandardCharsets.UTF_8), inside);

        assertThat(request.headers().keySet())
                .containsExactlyInAnyOrder(
                        "ce-id",
                        "ce-source",
                        "ce-specversion",
                        "ce-traceparent",
                        "traceparent",
                        "webhook-id",
                        "webhook-timestamp",
                        "content-type",
                        "content-length",
                        "host",
                        "connection",
                        "user-agent");
        assertThat(request.headers()).containsEntry("user-agent", "opd-hub").containsEntry("ce-id", "peristiwa%201");
    }

    @Test
    void nothingToSendLeavesNoOutcome() {
        Exchange exchange =
                outbound.send("deliver:a/1a2b3c4d/http://127.0.0.1:" + server.port(), delivery(SIGNED), null, Map.of());

        assertThat(exchange.getProperty(Outcome.PROPERTY)).isNull();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void missingSigningSecretSendsNothing() {
        Exchange exchange = outbound.send(
                "deliver:a/1a2b3c4d/http://127.0.0.1:" + server.port(),
                delivery(Optional.of("NOT_SET")),
                "x",
                Map.of());

        assertThat(exchange.getException()).hasMessageContaining("NOT_SET");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deliver:a/1a2b3c4d/ftp://x.example/y", "deliver:a/1a2b3c4d/nonsense", "deliver:a/1a2b3c4d"})
    void addressThatIsNoneIsRefusedAtOnce(String uri) {
        assertThatThrownBy(() -> outbound.camel().getEndpoint(uri)).hasStackTraceContaining("deliver:");
    }
}
