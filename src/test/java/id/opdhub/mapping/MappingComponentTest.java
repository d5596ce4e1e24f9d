package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.record.Finding;

/** The component as routes use it, without Spring. */
class MappingComponentTest {

    private static final String WARGA = "if (.NIK != \"lewati\") { \"nik\": nik(.NIK), \"nama\": person-name(.NAMA) }";

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Mappings mappings = new Mappings();
    private ProducerTemplate template;
    private int version;

    @BeforeEach
    void start() {
        camel.disableJMX();
        camel.addComponent("mapping", new MappingComponent(mappings));
        camel.start();
        template = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void bytesBecomeARecord() {
        MappedRecord translated = (MappedRecord)
                send(WARGA, bytes("{\"NIK\": 1306014508909001, \"NAMA\": \"siti\"}"), "application/json");
        assertThat(translated.toString()).isEqualTo("{\"nik\":\"1306014508909001\",\"nama\":\"SITI\"}");
        assertThat(translated.place().pointerOf("/nama")).isEqualTo("/NAMA");
    }

    @Test
    void textsAndStreamsAreReadToo() {
        String json = "{\"NIK\": \"1306014508909001\", \"NAMA\": \"José\"}";
        assertThat(((JsonNode) send(WARGA, json, "application/json"))
                        .get("nama")
                        .asText())
                .isEqualTo("JOSÉ");
        assertThat(((JsonNode) send(WARGA, new ByteArrayInputStream(bytes(json)), "application/json"))
                        .get("nama")
                        .asText())
                .isEqualTo("JOSÉ");
    }

    @Test
    void treeIsTakenAsItIs() {
        assertThat(send("[for (.warga) .nik]", Languages.json("{'warga': [{'nik': '1'}]}"), "whatever/else")
                        .toString())
                .isEqualTo("[\"1\"]");
        assertThat(send("null", Languages.json("{}"), null)).isNull();
    }

    @Test
    void everyRowStandsForItself() {
        ArrayNode records = (ArrayNode)
                send(WARGA, bytes("NIK;NAMA\n1306014508909001;Siti\nlewati;x\n1;2;3\n\n-;Budi\n"), "text/csv");
        assertThat(records).hasSize(3);
        assertThat(records.get(0).toString()).isEqualTo("{\"nik\":\"1306014508909001\",\"nama\":\"SITI\"}");
        MappedRecord ragged = (MappedRecord) records.get(1);
        assertThat(ragged.failures()).extracting(Finding::code).containsExactly("jumlah-kolom");
        assertThat(ragged.place().pointerOf("")).isEqualTo("/4");
        assertThat(((MappedRecord) records.get(2)).place().pointerOf("/nama")).isEqualTo("/6/NAMA");
    }

    @Test
    void rowThatCannotBeTranslatedLeavesTheOthersAlone() {
        ArrayNode records = (ArrayNode) send("{\"jumlah\": number(.N)}", bytes("N\n1\nRAHASIA\n3"), "text/csv");
        assertThat(records).hasSize(3);
        Finding failure = ((MappedRecord) records.get(1)).failures().get(0);
        assertThat(failure.code()).isEqualTo("mapping-failed");
        assertThat(failure.arguments()).containsExactly("pasien.in.jslt", "1", "12");
    }

    @Test
    void severalRecordsOfOneRowKnowTheirRow() {
        ArrayNode records = (ArrayNode) send("[{\"a\": .A}, {\"b\": .B}]", bytes("A;B\n1;2\n"), "text/csv");
        assertThat(((MappedRecord) records.get(1)).place().pointerOf("/b")).isEqualTo("/2/B");
    }

    @Test
    void fiveThousandRowsComeThrough() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(n -> "13060145089" + (10_000 + n) + ";Siti " + n)
                .collect(Collectors.joining("\n"));
        assertThat((ArrayNode) send(WARGA, bytes("NIK;NAMA\n" + rows), "text/csv"))
                .hasSize(5_000);
    }

    @Test
    void whatIsNoPayloadSaysSo() {
        assertThatThrownBy(() -> send(WARGA, bytes("{\"NIK\": RAHASIA}"), "application/json"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(UnreadablePayload.class);
        assertThatThrownBy(() -> send(WARGA, bytes("NIK"), "application/pdf"))
                .hasCauseInstanceOf(UnsupportedPayload.class);
        assertThatThrownBy(() -> send("error(\"x\")", bytes("{}"), "application/json"))
                .hasCauseInstanceOf(MappingFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "form", "multipart"})
    void nothingUntranslatedIsWrittenOut(String form) {
        mappings.put(
                "puskesmas/0/status.out.jslt", Languages.mapping("{\"status\": table(\"status-dasar\", .status)}"));

        assertThatThrownBy(() -> template.requestBody(
                        "mapping:puskesmas/0/status.out.jslt?as=" + form, Languages.json("{'status': 'belum pasti'}")))
                .hasCauseInstanceOf(MappingFailure.class)
                .hasStackTraceContaining("tables/status-dasar.yaml");
    }

    @Test
    void unknownMappingFailsWhenTheRouteIsLoaded() {
        assertThatThrownBy(() -> camel.getEndpoint("mapping:puskesmas/1a2b3c4d/tidak-ada.jslt"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("no mapping `puskesmas/1a2b3c4d/tidak-ada.jslt`");
    }

    private Object send(String source, Object body, String contentType) {
        String name = "puskesmas/" + version++ + "/pasien.in.jslt";
        mappings.put(name, Languages.language().compile("pasien.in.jslt", source));
        return template.requestBodyAndHeader("mapping:" + name, body, Exchange.CONTENT_TYPE, contentType);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
