package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings;

/** A destination that says 200 to everything is taken at its word, and gets the headers that its folder names. */
class DeliverReplyIT {

    private final Outbound outbound = new Outbound();
    private ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedServer(ScriptedServer.status(202));
    }

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    @Test
    void isDeliveredOnlyWhenTheAnswerSaysSo() {
        assertThat(outcome("{\"kode\":200}")).isEqualTo(Outcome.delivered("reply-accepted"));
        assertThat(outcome("{\"kode\":400}")).isEqualTo(Outcome.of(Kind.REFUSED, "reply-refused"));
    }

    @Test
    void isTriedAgainWhereTheAnswerIsUnclear() {
        assertThat(outcome("<html>")).isEqualTo(Outcome.tryAgain("reply-unclear"));
        assertThat(outcome("")).isEqualTo(Outcome.tryAgain("reply-unclear"));
    }

    @Test
    void readsNoAnswerWhoseStatusIsClear() {
        server.follow(ScriptedServer.status(503));
        assertThat(sent(Map.of()).getProperty(Outcome.PROPERTY)).isEqualTo(Outcome.tryAgain("http-503"));
    }

    @Test
    void sendsTheHeadersOfTheFolderAndNoOthers() {
        sent(Map.of(
                "deliver-constant.user_key",
                "kunci {env:DUKCAPIL_AGAM_KEY}",
                "user_key2",
                "x",
                "deliver.X-A",
                "a\r\nb: c"));

        assertThat(server.requests().get(0).headers())
                .containsEntry("user_key", "kunci " + Outbound.SECRET)
                .containsEntry("x-a", "a  b: c")
                .doesNotContainKeys("user_key2", "b", "deliver-constant.user_key");
    }

    private Outcome outcome(String answer) {
        server.follow(ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer));
        return sent(Map.of()).getProperty(Outcome.PROPERTY, Outcome.class);
    }

    private Exchange sent(Map<String, Object> headers) {
        Delivery delivery = reading(Outbound.delivery(Duration.ofSeconds(20), Optional.empty()));
        String uri = "deliver:dukcapil-agam/1a2b3c4d/http://127.0.0.1:" + server.port() + "/x";
        return outbound.send(uri, delivery, delivery.data(), headers);
    }

    private static Delivery reading(Delivery delivery) {
        AgencySystem system = delivery.system();
        DeliverySettings usual = system.delivery();
        DeliverySettings reading = new DeliverySettings(
                usual.concurrency(),
                usual.timeout(),
                usual.retry(),
                usual.whenRefused(),
                usual.conflict(),
                usual.ratePerSecond(),
                Optional.of(new MappingLanguage(
                                CodeLists.load(Path.of("routes/codelists")), Regions.shipped(), Clock.systemUTC())
                        .filter("system.yaml", ".kode == 200")));
        return new Delivery(
                new AgencySystem(
                        system.id(),
                        system.version(),
                        system.profile(),
                        system.credentials(),
                        system.sends(),
                        system.receives(),
                        reading),
                delivery.attributes(),
                delivery.data());
    }
}
