package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import id.opdhub.support.FakeAgency;
import id.opdhub.support.RunningHub;

/** XML that is broken or meant to break: a 400 with line and column, nothing kept, nothing leaked, nobody called. */
@ExtendWith(OutputCaptureExtension.class)
class BadXmlIT extends RunningHub {

    private static final String FEED = "/v1/in/lapor-sumbar/pengaduan";
    private static final String SECRET = "RAHASIA9001";

    static Stream<Arguments> broken() {
        String laughs = "<!DOCTYPE a [<!ENTITY a0 'ha'>" + laughs() + "]><a>&a9;</a>";
        String quadratic = "<!DOCTYPE a [<!ENTITY x '" + "x".repeat(50_000) + "'>]><a>" + "&x;".repeat(50_000) + "</a>";
        byte[] latin = "<a>\nRAHASIA9001é</a>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "<?xml version='1.0' encoding='UTF-8'?><a>RAHASIA9001</a>".getBytes(StandardCharsets.UTF_16);
        return Stream.of(
                Arguments.of("a billion laughs", "baris 1, kolom ", "DOCTYPE", bytes(laughs)),
                Arguments.of("a quadratic blowup", "baris 1, kolom ", "DOCTYPE", bytes(quadratic)),
                Arguments.of("deep nesting", "baris 1, kolom ", "batas", bytes("<a>".repeat(1_000_000))),
                Arguments.of("a huge attribute", "baris 1, kolom ", "batas", bytes("<a b='" + "x".repeat(9_000_000))),
                Arguments.of("an attribute twice", "baris 1, kolom ", "dua kali", bytes("<a b='RAHASIA9001' b='2'/>")),
                Arguments.of("half a document", "baris 2, kolom ", "Bukan XML", bytes("<a>\n<b>RAHASIA9001")),
                Arguments.of("another encoding", "baris 2, kolom 12:", "bukan teks", latin),
                Arguments.of("two encodings", "baris 1, kolom 1:", "Pengodean", wide),
                Arguments.of("JSON", "baris 1, kolom 1:", "Bukan XML", bytes("{\"a\": \"RAHASIA9001\"}")),
                Arguments.of("nothing", "baris 1, kolom 1:", "kosong", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isRefusedWithItsPlace(String what, String place, String reason, byte[] body, CapturedOutput output) {
        HttpResponse<String> answer = send(body);

        assertThat(isProblem(answer, 400).path("detail").asText()).contains(place, reason);
        assertThat(answer.body() + output).doesNotContain(SECRET);
    }

    @Test
    void nothingOutsideOfTheDocumentIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("kunci"), SECRET);
        try (FakeAgency outside = FakeAgency.start()) {
            for (String address : List.of(outside.url(), file.toUri().toString())) {
                assertThat(reachingFor(address).map(document -> send(bytes(document))))
                        .allSatisfy(answer -> assertThat(answer.statusCode()).isBetween(400, 422))
                        .allSatisfy(answer -> assertThat(answer.body()).doesNotContain(SECRET));
            }
            assertThat(outside.count()).isZero();
        }
    }

    /** Every way in which a document can name another one. */
    private static Stream<String> reachingFor(String address) {
        return Stream.of(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]><a>&x;</a>",
                        "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]><a/>",
                        "<!DOCTYPE a SYSTEM '%s'><a/>",
                        "<!DOCTYPE a PUBLIC 'x' '%s'><a/>",
                        "<?xml-stylesheet href='%s'?><a/>",
                        "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='%s' parse='text'/></a>",
                        "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:noNamespaceSchemaLocation='%s'/>")
                .map(document -> document.formatted(address));
    }

    @Test
    void aComplaintWithoutItsPartsIsToldWhichAreMissing() {
        JsonNode problem = isProblem(send(bytes("<lapor><laporan/></lapor>")), 422);

        assertThat(problem.path("errors").findValuesAsText("pointer")).contains("/isi", "/nomor_pengaduan");
    }

    private HttpResponse<String> send(byte[] body) {
        return post(FEED, COMPLAINTS, body, "Content-Type", "application/xml");
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder();
        for (int level = 1; level < 10; level++) {
            entities.append("<!ENTITY a%d '%s'>".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        return entities.toString();
    }
}
