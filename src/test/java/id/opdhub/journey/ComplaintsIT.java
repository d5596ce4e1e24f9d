package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import id.opdhub.log.KafkaClient;
import id.opdhub.log.TopicContents;
import id.opdhub.support.FakeAgency.Received;
import id.opdhub.support.RunningHub;

/** Complaints in XML: to each recipient what was agreed; no name of who wants none, and to the inspectorate alone what is confidential. */
@ExtendWith(OutputCaptureExtension.class)
class ComplaintsIT extends RunningHub {

    private static final String FEED = "/v1/in/lapor-sumbar/pengaduan";
    private static final Path SAMPLES = Path.of("routes/systems/lapor-sumbar/samples/pengaduan");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Of the reporters of three samples: their names, and the end of their numbers. */
    private static final List<String> NAMES_NOBODY_MAY_SEE = List.of(
            "DESMAWATI", "PILIANG", "YULIA", "SIKUMBANG", "FITRI", "TANJUNG", "00009003", "00009005", "00009006");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private KafkaClient brokers;

    @Test
    void aComplaintReachesItsRecipientsWithExactlyTheAgreedFields() throws Exception {
        String id = accepted("jalan-rusak");

        assertThat(fields(arrived(OPENSID, id)))
                .containsExactlyInAnyOrder("nomor", "created_at", "status", "judul", "isi", "nama", "telepon");
        assertThat(arrived(OPENSID, id).path("nama").asText()).isEqualTo("SITI RAHMAH");
        assertThat(fields(arrived(DASHBOARD, id)))
                .containsExactlyInAnyOrder(
                        "peristiwa", "waktu_pengaduan", "kode_wilayah", "kategori", "status", "sumber", "skor_mutu");
        assertThat(everything(DASHBOARD)).doesNotContain("SITI RAHMAH", "81200009001", "lubang");
        assertThat(everything(INSPECTORATE)).doesNotContain("5519001");
        assertThat(theLog()).contains("SITI RAHMAH").doesNotContain("contoh-token-kanal");
    }

    @Test
    void anAnonymousComplaintReachesNobodyWithAName(CapturedOutput output) throws Exception {
        String open = accepted("anonim");
        String confidential = accepted("rahasia-anonim");
        String unmarked = accepted("tanpa-tanda");

        assertThat(arrived(OPENSID, open).path("nama").asText()).isEqualTo("ANONIM");
        arrived(DASHBOARD, open);
        assertThat(arrived(INSPECTORATE, confidential).has("pelapor")).isFalse();
        // Who sets no mark at all is protected as if by both.
        assertThat(arrived(INSPECTORATE, unmarked).has("pelapor")).isFalse();
        String everywhere =
                AGENCIES.keySet().stream().map(ComplaintsIT::everything).collect(Collectors.joining())
                        + theLog()
                        + output;
        for (String name : NAMES_NOBODY_MAY_SEE) {
            assertThat(everywhere.toUpperCase(Locale.ROOT)).doesNotContain(name);
        }
    }

    @Test
    void aConfidentialComplaintReachesTheInspectorateAlone() throws Exception {
        String id = accepted("rahasia");

        JsonNode report = arrived(INSPECTORATE, id);
        assertThat(report.at("/pelapor/nama_lengkap").asText()).isEqualTo("IRWAN CANIAGO");
        assertThat(received(INSPECTORATE, id).headers()).containsEntry("ce-klasifikasi", "RAHASIA");
        JsonNode trace = JSON.readTree(get("/v1/records/" + id, COMPLAINTS).body());
        assertThat(trace.findValuesAsText("system")).doesNotContain(OPENSID, DASHBOARD, PUSKESMAS);
        assertThat(everything(OPENSID) + everything(DASHBOARD)).doesNotContain("5519004", "IRWAN", "pungutan");
    }

    @Test
    void nobodyCanSendAnAnonymousRecordWithAReporter() throws Exception {
        String event = """
                {"specversion": "1.0", "id": "lapor-1", "source": "/systems/lapor-sumbar",
                 "type": "id.opdhub.pengaduan.pengaduan.v1", "data": {"nomor_pengaduan": "1", "isi": "x",
                  "waktu_pengaduan": "2026-11-17T08:15:00+07:00", "wilayah_kejadian": "1306012001", "anonim": true,
                  "rahasia": false, "pelapor": {"nama_lengkap": "MARDI KOTO"}}}""";
        HttpResponse<String> answer =
                post("/v1/records", COMPLAINTS, bytes(event), "Content-Type", "application/cloudevents+json");

        assertThat(isProblem(answer, 422).at("/errors/0/pointer").asText()).isEqualTo("/pelapor");
        assertThat(theLog()).doesNotContain("MARDI KOTO");
    }

    private String accepted(String sample) throws IOException {
        HttpResponse<String> answer = post(
                FEED, COMPLAINTS, Files.readAllBytes(SAMPLES.resolve(sample + ".xml")), "Content-Type", "text/xml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode records = JSON.readTree(answer.body()).path("records");
        assertThat(records).hasSize(1);
        return records.get(0).path("id").asText();
    }

    private static JsonNode arrived(String system, String id) throws IOException {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(system)).contains(id));
        return JSON.readTree(received(system, id).body());
    }

    private static Received received(String system, String id) {
        return AGENCIES.get(system).received().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(JsonNode body) {
        return body.properties().stream().map(field -> field.getKey()).toList();
    }

    private static String everything(String system) {
        return AGENCIES.get(system).received().toString();
    }

    /** All that the topics of the hub hold: keys, headers and bodies. */
    private String theLog() {
        Stream<String> deliveries =
                Stream.of(OPENSID, DASHBOARD, INSPECTORATE).map(system -> "hub.deliveries." + system);
        return Stream.concat(Stream.of("hub.records", "hub.rejections", "hub.dead-letters", "hub.journal"), deliveries)
                .flatMap(topic -> TopicContents.read(brokers, topic).stream())
                .map(ComplaintsIT::inFull)
                .collect(Collectors.joining("\n"));
    }

    private static String inFull(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(new String(record.key(), StandardCharsets.UTF_8));
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.append(new String(record.value(), StandardCharsets.UTF_8)).toString();
    }
}
