package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import id.opdhub.support.ResidentLoad;
import id.opdhub.support.RunningHub;

/** Operators find what happened, and a call that does not fit is told what to write, in both languages. */
class OperatorsAskIT extends RunningHub {

    private static final String RECORDS = "/v1/ops/records";
    private static final String LETTERS = "/v1/ops/dead-letters";
    private static final String REPLAYS = "/v1/ops/replays";
    private static final List<String> LISTS = List.of(RECORDS, LETTERS, "/v1/ops/rejections");

    @Test
    void recordsAreFoundByWhatIsKnownOfThem() {
        String event = ResidentLoad.event(77, 900).toString();
        assertThat(post("/v1/records", OPENSID, bytes(event), "Content-Type", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(202);

        await().until(() -> records("?id=p77-900&step=accepted").size() == 1);
        JsonNode accepted = records("?id=p77-900&source=/systems/" + OPENSID + "&step=accepted&region=1306")
                .get(0);
        assertThat(accepted.path("type").asText()).isEqualTo("id.opdhub.kependudukan.penduduk.v1");
        assertThat(accepted.toString()).doesNotContain("WARGA").doesNotContainPattern("[0-9]{16}");
        assertThat(accepted.has("subject")).isFalse();
        assertThat(records("?id=p77-900&region=1373")).isEmpty();
        JsonNode page = json(get(RECORDS + "?limit=1", "operator"));
        assertThat(page.path("records")).hasSize(1);
        assertThat(json(get(RECORDS + "?limit=1&cursor=" + page.path("next").asText(), "operator"))
                        .path("records"))
                .hasSize(1);
    }

    private JsonNode records(String question) {
        return json(get(RECORDS + question, "operator")).path("records");
    }

    @Test
    void whatDoesNotFitIsToldWithItsPlace() {
        for (String list : LISTS) {
            JsonNode problem = isProblem(get(list + "?sistem=x&limit=0&from=kemarin", "operator"), 400);
            assertThat(problem.at("/errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/sistem", "/limit", "/from");
        }
        assertThat(isProblem(get(RECORDS + "?cursor=x", "operator"), 400)
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("asked-cursor");
        JsonNode english =
                isProblem(send(request(LETTERS + "?region=Agam", "operator").header("Accept-Language", "en")), 400);
        assertThat(english.at("/errors/0/detail").asText()).startsWith("Write a Kemendagri region code");
    }

    @Test
    void absurdReplaysAreRefused() {
        JsonNode problem =
                isProblem(replay("{\"filter\": {\"systems\": []}, \"rate\": 100000, \"preview\": 1}", "operator"), 400);

        assertThat(problem.at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/filter/systems", "/rate", "/preview", "/reason");
        isProblem(replay("{", "operator"), 400);
        isProblem(replay("[".repeat(100_000), "operator"), 400);
        isProblem(replay("{\"reason\": \"untuk 1306025708909001\"}", "operator"), 400);
    }

    @Test
    void previewOfNothingIsNothing() {
        JsonNode preview = json(replay("{\"filter\": {\"system\": \"tidak-ada\"}, \"preview\": true}", "operator"));

        assertThat(preview.path("total").asInt()).isZero();
        assertThat(json(replay(
                                "{\"of\": \"rejections\", \"filter\": {\"system\": \"tidak-ada\"}, \"preview\": true}",
                                "operator"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void nobodyGetsMoreThanTheirRole() {
        for (String list : LISTS) {
            assertThat(get(list, PUSKESMAS).statusCode()).isEqualTo(403);
            assertThat(get(list, "viewer").statusCode()).isEqualTo(200);
        }
        String preview = "{\"preview\": true}";
        assertThat(replay(preview, PUSKESMAS).statusCode()).isEqualTo(403);
        assertThat(replay(preview, "viewer").statusCode()).isEqualTo(403);
        assertThat(post(
                                LETTERS + "/1/replay",
                                "viewer",
                                bytes("{\"reason\": \"x\"}"),
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of("999999999", "x", "-1", "1306025708909001999")) {
            isProblem(get(REPLAYS + "/" + id, "operator"), 404);
            isProblem(get(LETTERS + "/" + id, "operator"), 404);
            isProblem(get("/v1/ops/rejections/" + id, "operator"), 404);
            isProblem(send(request(REPLAYS + "/" + id, "operator").DELETE()), 404);
            isProblem(
                    post(
                            LETTERS + "/" + id + "/replay",
                            "operator",
                            bytes("{\"reason\": \"x\"}"),
                            "Content-Type",
                            "application/json"),
                    404);
        }
    }

    private HttpResponse<String> replay(String body, String caller) {
        return post(REPLAYS, caller, bytes(body), "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }
}
