package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import id.opdhub.support.ResidentLoad;
import id.opdhub.support.RunningHub;

/** Bad input is normal input: a clear problem, nothing kept, nothing leaked, at every entrance. */
@ExtendWith(OutputCaptureExtension.class)
class BadInputIT extends RunningHub {

    private static final String PATIENT = "/v1/in/puskesmas-lubuk-basung/pasien";
    private static final String RESIDENTS = "/v1/in/opensid-tiku-selatan/penduduk";
    private static final String RECORDS = "/v1/records";
    private static final String JSON = "application/json";
    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String CSV = "text/csv";
    /** Stands in every body that holds a value; it must come back nowhere. */
    private static final String SECRET = "RAHASIA9001";

    /** A call and how it is to be answered. */
    record Call(int status, String what, String path, String caller, String type, byte[] body) {

        @Override
        public String toString() {
            return status + " " + what + " " + path + " by " + caller + " as " + type;
        }
    }

    static Stream<Call> unreadable() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Call(400, "not JSON", PATIENT, PUSKESMAS, JSON, bytes("{\"a\": RAHASIA9001}")),
                new Call(400, "half a JSON", PATIENT, PUSKESMAS, JSON, bytes("{\"a\": \"RAHASIA9001")),
                new Call(400, "nothing", PATIENT, PUSKESMAS, JSON, new byte[0]),
                new Call(400, "two documents", PATIENT, PUSKESMAS, JSON, bytes("{} {\"a\":\"RAHASIA9001\"}")),
                new Call(400, "a name twice", PATIENT, PUSKESMAS, JSON, bytes("{\"a\":1,\"a\":\"RAHASIA9001\"}")),
                new Call(400, "deep brackets", PATIENT, PUSKESMAS, JSON, deep),
                new Call(400, "deep event", RECORDS, PUSKESMAS, EVENT, deep),
                new Call(400, "deep batch", RECORDS, PUSKESMAS, BATCH, deep),
                new Call(400, "Latin-1 as UTF-8", PATIENT, PUSKESMAS, JSON, latin("{\"a\":\"RAHASIA9001 é\"}")),
                new Call(400, "UTF-16", PATIENT, PUSKESMAS, JSON, "{\"a\":1}".getBytes(StandardCharsets.UTF_16)),
                new Call(400, "Latin-1 CSV", RESIDENTS, OPENSID, CSV, latin("nik,nama\n1,RAHASIA9001 é\n")),
                new Call(400, "open quote", RESIDENTS, OPENSID, CSV, bytes("nik,nama\n1,\"RAHASIA9001\n")),
                new Call(400, "a column twice", RESIDENTS, OPENSID, CSV, bytes("nik,nik\n1,RAHASIA9001\n")),
                new Call(400, "no events", RECORDS, PUSKESMAS, BATCH, bytes("{\"specversion\":\"1.0\"}")),
                new Call(400, "no attributes", RECORDS, PUSKESMAS, EVENT, bytes("{\"data\":{\"a\":\"RAHASIA9001\"}}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void answersWhatIsNotReadableWithItsPlace(Call call, CapturedOutput output) {
        JsonNode problem = answersWithAProblem(call, output);

        assertThat(problem.path("type").asText()).isIn("/problems/unreadable", "/problems/bad-event");
    }

    static Stream<Call> refused() {
        byte[] patient = bytes("{\"name\":[{\"text\":\"RAHASIA9001\"}],\"gender\":\"RAHASIA9001\"}");
        return Stream.of(
                new Call(401, "", PATIENT, "seseorang", JSON, patient),
                new Call(403, "", PATIENT, OPENSID, JSON, patient),
                new Call(403, "", PATIENT, "operator", JSON, patient),
                new Call(403, "", RECORDS, "operator", EVENT, patient),
                new Call(404, "", "/v1/in/puskesmas-lubuk-basung/obat", PUSKESMAS, JSON, patient),
                new Call(404, "", "/v1/nothing", PUSKESMAS, JSON, patient),
                new Call(405, "", "/v1/types", PUSKESMAS, JSON, patient),
                new Call(413, "", PATIENT, PUSKESMAS, JSON, new byte[11 * 1024 * 1024]),
                new Call(415, "", PATIENT, PUSKESMAS, "application/x-java-serialized-object", patient),
                new Call(415, "", PATIENT, PUSKESMAS, "not a type", patient),
                new Call(415, "", RECORDS, PUSKESMAS, CSV, patient),
                new Call(422, "", PATIENT, PUSKESMAS, JSON, patient),
                new Call(422, "", PATIENT, PUSKESMAS, JSON, bytes("{\"name\":\"RAHASIA9001\",\"identifier\":7}")),
                new Call(422, "", RESIDENTS, OPENSID, CSV, bytes("nik,nama\n\"3,20114E+15\",RAHASIA9001\n")),
                new Call(422, "", RESIDENTS, OPENSID, CSV, bytes("nik,nama\n1,RAHASIA9001,x,y\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhatMayNotBe(Call call, CapturedOutput output) {
        answersWithAProblem(call, output);
    }

    private JsonNode answersWithAProblem(Call call, CapturedOutput output) {
        HttpResponse<String> answer = post(call.path(), call.caller(), call.body(), "Content-Type", call.type());

        JsonNode problem = isProblem(answer, call.status());
        assertThat(answer.body() + output).doesNotContain(SECRET);
        return problem;
    }

    @Test
    void keepsNothingOfWhatItRefuses() {
        ObjectNode event = ResidentLoad.event(1, 903);
        ((ObjectNode) event.at("/data/warga")).put("nik", "1306");

        isProblem(post(RECORDS, OPENSID, bytes(event.toString()), "Content-Type", EVENT), 422);
        assertThat(get("/v1/records/p1-903", OPENSID).statusCode()).isEqualTo(404);
    }

    @Test
    void readsABodyOfUnknownLengthOnlyAsFarAsItMay() {
        byte[] huge = new byte[11 * 1024 * 1024];
        Arrays.fill(huge, (byte) ' ');
        var request = request(PATIENT, PUSKESMAS)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(huge)));

        isProblem(send(request), 413);
    }

    @Test
    void readsNoFormOfAnUnknownCaller() {
        var request = request(PATIENT, "seseorang")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("a=" + "x".repeat(1_000_000)));

        isProblem(send(request), 401);
    }

    @Test
    void takesNoEventIdThatBreaksALine() {
        ObjectNode event = ResidentLoad.event(1, 904).put("id", "p1\r\nX-Forged: 1");

        isProblem(post(RECORDS, OPENSID, bytes(event.toString()), "Content-Type", EVENT), 400);
    }

    @Test
    void refusesACompressedBody() {
        isProblem(post(PATIENT, PUSKESMAS, new byte[10], "Content-Type", JSON, "Content-Encoding", "gzip"), 415);
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        HttpResponse<String> answer =
                post(PATIENT, PUSKESMAS, bytes("{"), "Content-Type", JSON, "Accept-Language", "en-GB");

        assertThat(new ObjectMapper().readTree(answer.body()).path("title").asText())
                .isEqualTo("Body not readable");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
