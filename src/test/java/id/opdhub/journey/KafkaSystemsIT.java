package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.opdhub.log.Appender;
import id.opdhub.log.KafkaClient;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.TopicContents;
import id.opdhub.support.RunningHub;
import id.opdhub.support.SiakMessage;

/** Applications that speak Kafka: SIAK of Sawahlunto writes a topic, Bapenda Agam reads one. */
class KafkaSystemsIT extends RunningHub {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Appender log;

    @Autowired
    private KafkaClient brokers;

    @Test
    void aDeathReachesTheTaxOfficesTopicPastMessagesThatNobodyCanUse() throws Exception {
        SiakMessage death = SiakMessage.sample("mati-warga-agam");
        SiakMessage truncated = new SiakMessage("{\"NO_PERISTIWA\": \"MTI-1373-RUSAK");
        SiakMessage dateless = SiakMessage.sample("mati-tanpa-tanggal");
        send(death);
        send(truncated);
        send(dateless);
        send(death.with("NO_PERISTIWA", "MTI-1373-2026-0299").with("NO_AKTA", "1373-KM-21102026-9009"));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(bodies("pbb.kematian-wajib-pajak"))
                .extracting(body -> body.path("NO_AKTA_KEMATIAN").asText())
                .contains("1373-KM-21102026-9001", "1373-KM-21102026-9009"));
        for (ConsumerRecord<byte[], byte[]> record : TopicContents.read(brokers, "pbb.kematian-wajib-pajak")) {
            assertThat(text(record.key())).startsWith("warga:").isEqualTo(header(record, "ce_subject"));
            assertThat(header(record, "ce_source")).isEqualTo("/systems/siak-sawahlunto");
            assertThat(record.headers())
                    .allMatch(header ->
                            header.key().startsWith("ce_") || header.key().equals("content-type"));
        }
        assertThat(rejected("siak-sawahlunto/peristiwa"))
                .containsEntry("json-rusak", truncated.text())
                .containsEntry("wajib-ada", dateless.text());
    }

    private void send(SiakMessage message) {
        log.append(message.under("satu-kunci")).join();
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
        Map<String, String> rejected = new TreeMap<>();
        TopicContents.read(brokers, "hub.rejections").stream()
                .filter(record -> text(record.key()).equals(feed))
                .forEach(record ->
                        rejected.put(header(record, "hub_reason"), text(PayloadCodec.restore(record.value()))));
        return rejected;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }
}
