package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.support.RunningHub;

/** An operator sees how a system is, holds it and releases it, and the journal says who and why. */
class OperatorsHoldSystemsIT extends RunningHub {

    private static final String SYSTEMS = "/v1/ops/systems";
    private static final String SYSTEM = SYSTEMS + "/" + PUSKESMAS;
    private static final String WHY = "{\"reason\": \"perbaikan server\"}";

    @Autowired
    private JdbcClient database;

    @AfterEach
    void release() {
        call(SYSTEM + "/release", "operator", WHY);
    }

    @Test
    void holdsAndReleasesASystem() {
        HttpResponse<String> held = call(SYSTEM + "/hold", "operator", WHY);
        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        assertThat(json(held).path("status").asText()).isEqualTo("HELD");
        assertThat(json(get(SYSTEM, "operator")).path("reason").asText()).isEqualTo("operator");

        HttpResponse<String> released = call(SYSTEM + "/release", "operator", WHY);
        assertThat(json(released).path("status").asText()).isEqualTo("UP");
        await().until(() -> noted("HELD") > 0 && noted("RELEASED") > 0);
    }

    private int noted(String step) {
        return database.sql("select count(*) from journal where step = ? and system = ? and details like ?")
                .params(step, PUSKESMAS, "%\"WHO\":\"operator\"%")
                .query(Integer.class)
                .single();
    }

    @Test
    void showsEverySystem() {
        JsonNode systems = json(get(SYSTEMS, "operator"));

        assertThat(systems.findValuesAsText("system")).contains(OPENSID, PUSKESMAS, DASHBOARD);
        assertThat(json(get(SYSTEM, "operator")).has("oldestSeconds")).isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(get(SYSTEM, PUSKESMAS).statusCode()).isEqualTo(403);
        assertThat(call(SYSTEM + "/hold", PUSKESMAS, WHY).statusCode()).isEqualTo(403);
        isProblem(get(SYSTEMS + "/tidak-ada", "operator"), 404, "unknown-system");
        isProblem(call(SYSTEMS + "/tidak-ada/hold", "operator", WHY), 404, "unknown-system");
        isProblem(call(SYSTEM + "/hold", "operator", "{"), 400, "reason-missing");
        isProblem(call(SYSTEM + "/hold", "operator", "{\"reason\": \" \"}"), 400, "reason-missing");
    }

    @Test
    void hubAndItsStagesAreWell() {
        JsonNode health = json(get("/actuator/health", "operator"));

        assertThat(health.at("/components/stages/details/hub-routing/status").asText())
                .isEqualTo("UP");
        assertThat(health.at("/components/stages/details/hub-journal/status").asText())
                .isEqualTo("UP");
        assertThat(health.at("/components/database/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components").has("db")).isFalse();
    }

    private HttpResponse<String> call(String path, String caller, String body) {
        return post(path, caller, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/" + kind);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }
}
