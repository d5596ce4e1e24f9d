package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.support.HubProcess;
import id.opdhub.support.Routes;

/** What a feed's mapping could not translate is accepted after it is mended; what is still wrong is told anew. */
class RejectedMessageIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final String REPLAYS = "/v1/ops/replays";
    private static final String TOPIC = "siak.peristiwa";
    private static final String SAMPLES = "systems/siak-sawahlunto/samples/peristiwa/";

    @TempDir
    Path folder;

    private Path routes;
    private int kafka;
    private Operator operator;

    @Test
    void mendedMappingGetsWhatWasRejected() throws Exception {
        routes = Routes.withoutRates(folder.resolve("routes"));
        kafka = freePort();
        String port = String.valueOf(kafka);
        Map<String, String> environment = Map.of("HUB_OPERATOR_KEY", OPERATOR_KEY, "HUB_KAFKA_PORT", port);
        try (HubProcess hub = new HubProcess(folder, routes, environment)) {
            operator = new Operator(hub::url, OPERATOR_KEY);
            BrokenMappings.breakIn(routes);
            hub.start();
            twoMessagesAreRejected();

            hub.stop();
            BrokenMappings.mendIn(routes);
            hub.start();

            oneIsAcceptedTheOtherRejectedAnew();
        }
    }

    private void twoMessagesAreRejected() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "satu", poisonous())).get();
            producer.send(new ProducerRecord<>(TOPIC, "dua", withoutDate())).get();
        }
        await().atMost(LONGEST).untilAsserted(() -> assertThat(open()).hasSize(2));
        assertThat(open().findValuesAsText("reason")).containsExactlyInAnyOrder("mapping-failed", "wajib-ada");
        assertThat(open().toString()).doesNotContain("SYAFRUDDIN").doesNotContainPattern("[0-9]{16}");
    }

    private void oneIsAcceptedTheOtherRejectedAnew() {
        JsonNode preview = operator.post(REPLAYS, "{\"of\": \"rejections\", \"preview\": true}", 200);
        assertThat(preview.path("total").asInt()).isEqualTo(2);
        String mended = address("mapping-failed");
        String wrong = address("wajib-ada");

        JsonNode started = operator.post(REPLAYS, "{\"of\": \"rejections\", \"reason\": \"diperbaiki\"}", 202);
        String job = REPLAYS + "/" + started.path("id").asText();

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(text(job, "state")).isEqualTo("done"));
        JsonNode verdicts = operator.get(job).path("verdicts");
        assertThat(verdicts.path("accepted").asInt()).isEqualTo(1);
        assertThat(verdicts.path("rejected").asInt()).isEqualTo(1);
        assertThat(text(mended, "verdict")).isEqualTo("accepted");
        assertThat(text(wrong, "verdict")).isEqualTo("rejected");
        String anew = text(wrong, "replayReceipt");
        await().atMost(LONGEST).untilAsserted(() -> assertThat(receipts()).containsExactly(anew));
        operator.post(mended + "/replay", "{\"reason\": \"sekali lagi\"}", 409);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(accepted()).hasSize(1));
    }

    private String text(String address, String member) {
        return operator.get(address).path(member).asText();
    }

    private List<String> receipts() {
        return open().findValuesAsText("receipt");
    }

    private JsonNode accepted() {
        return operator.get("/v1/ops/records?system=siak-sawahlunto&step=accepted")
                .path("records");
    }

    private String address(String reason) {
        JsonNode page = operator.get("/v1/ops/rejections?reason=" + reason);
        return "/v1/ops/rejections/" + page.at("/rejections/0/id").asText();
    }

    private JsonNode open() {
        return operator.get("/v1/ops/rejections").path("rejections");
    }

    private String poisonous() throws IOException {
        return sample("mati-warga-agam").replace("MTI-1373-2026-0231", "MTI-UJI-9001");
    }

    private String withoutDate() throws IOException {
        return sample("mati-tanpa-tanggal");
    }

    private String sample(String name) throws IOException {
        return Files.readString(routes.resolve(SAMPLES + name + ".json"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
