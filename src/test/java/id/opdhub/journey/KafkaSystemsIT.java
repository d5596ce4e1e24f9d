package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.opdhub.log.Appender;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.LogEntry;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.TopicContents;
import id.opdhub.support.FakeAgency.Received;
import id.opdhub.support.RunningHub;

/** Applications that speak Kafka: SIAK of Sawahlunto writes topics, Bapenda Agam reads one, and HTTP systems do not notice. */
class KafkaSystemsIT extends RunningHub {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path SAMPLES = Path.of("routes/systems/siak-sawahlunto/samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Appender log;

    @Autowired
    private KafkaClient brokers;

    @Test
    void aDeathReachesTheTaxOfficesTopicPastMessagesThatNobodyCanUse() throws Exception {
        send("siak.kematian", sample("kematian/warga-agam"));
        send("siak.kematian", "{\"NO_PERISTIWA\": \"MTI-1373-RUSAK");
        send("siak.kematian", sample("kematian/tanpa-tanggal"));
        send(
                "siak.kematian",
                sample("kematian/warga-agam")
                        .replace("-0231", "-0299")
                        .replace("KM-21102026-9001", "KM-21102026-9009"));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(bodies("pbb.kematian-wajib-pajak"))
                .extracting(body -> body.path("NO_AKTA_KEMATIAN").asText())
                .containsExactlyInAnyOrder("1373-KM-21102026-9001", "1373-KM-21102026-9009"));
        for (ConsumerRecord<byte[], byte[]> record : TopicContents.read(brokers, "pbb.kematian-wajib-pajak")) {
            assertThat(text(record.key())).startsWith("warga:").isEqualTo(header(record, "ce_subject"));
            assertThat(header(record, "ce_source")).isEqualTo("/systems/siak-sawahlunto");
            assertThat(record.headers())
                    .allMatch(header ->
                            header.key().startsWith("ce_") || header.key().equals("content-type"));
        }
        assertThat(rejected("siak-sawahlunto/kematian"))
                .containsOnly(
                        Map.entry("json-rusak", "{\"NO_PERISTIWA\": \"MTI-1373-RUSAK"),
                        Map.entry("wajib-ada", sample("kematian/tanpa-tanggal")));
    }

    @Test
    void aBirthOfAChildWhoseFamilyLivesElsewhereReachesThatRegencyAndTheProvince() throws Exception {
        send("siak.kelahiran", sample("kelahiran/keluarga-agam"));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(bodiesAt(PUSKESMAS)).anyMatch(body -> body.contains("NADIA ZAINAL")));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(bodiesAt(DASHBOARD))
                .anyMatch(body -> body.contains("siak-sawahlunto") && body.contains("LAHIR")));
        assertThat(bodiesAt(DASHBOARD)).noneMatch(body -> body.contains("NADIA"));
    }

    private void send(String topic, String message) {
        log.append(new LogEntry(topic, "satu-kunci", Map.of(), message.getBytes(StandardCharsets.UTF_8)))
                .join();
    }

    private List<JsonNode> bodies(String topic) throws Exception {
        List<JsonNode> bodies = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : TopicContents.read(brokers, topic)) {
            bodies.add(JSON.readTree(record.value()));
        }
        return bodies;
    }

    /** What was set aside of a feed: the originals by their reasons. */
    private Map<String, String> rejected(String feed) {
        Map<String, String> rejected = new java.util.TreeMap<>();
        TopicContents.read(brokers, "hub.rejections").stream()
                .filter(record -> text(record.key()).equals(feed))
                .forEach(record ->
                        rejected.put(header(record, "hub_reason"), text(PayloadCodec.restore(record.value()))));
        return rejected;
    }

    private static List<String> bodiesAt(String system) {
        return AGENCIES.get(system).received().stream().map(Received::body).toList();
    }

    private static String sample(String name) throws Exception {
        return Files.readString(SAMPLES.resolve(name + ".json"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
