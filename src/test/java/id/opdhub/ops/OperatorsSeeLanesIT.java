package id.opdhub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.support.RunningHub;

/** An operator sees the parked keys of a system under opaque ids, and decides about the first record of one, once. */
class OperatorsSeeLanesIT extends RunningHub {

    private static final String LANES = "/v1/ops/systems/" + DASHBOARD + "/lanes";
    private static final String WHY = "{\"reason\": \"ganda di dasbor\"}";
    /** A partition that no hub reads, so that nobody acts. */
    private static final int NOWHERE = 900;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void park() {
        for (int offset = 7; offset < 9; offset++) {
            database.sql("""
                    insert into parked_delivery (log_topic, log_partition, log_offset, system, lane_key, headers, payload,
                                                 appended_at, attempts, failures, reason, parked_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 'http-422', ?)""")
                    .params(
                            "hub.deliveries." + DASHBOARD,
                            NOWHERE,
                            offset,
                            DASHBOARD,
                            "warga:rahasia",
                            "{\"ce_id\":\"uji-" + offset + "\",\"ce_source\":\"/systems/x\",\"ce_type\":\"t\"}",
                            new byte[0],
                            Instant.now().atOffset(ZoneOffset.UTC),
                            Instant.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @AfterEach
    void forget() {
        database.sql("delete from parked_delivery where log_partition = ?")
                .param(NOWHERE)
                .update();
        database.sql("delete from parked_verdict where log_partition = ?")
                .param(NOWHERE)
                .update();
    }

    @Test
    void lanesAreShownWithoutWhomTheyAreAbout() {
        HttpResponse<String> answer = get(LANES, "operator");
        JsonNode lane = json(answer).get(0);

        assertThat(json(answer)).hasSize(1);
        assertThat(answer.body()).doesNotContain("rahasia");
        assertThat(lane.path("lane").asText()).isEqualTo(NOWHERE + "-7");
        assertThat(lane.path("waiting").asInt()).isEqualTo(2);
        assertThat(lane.path("reason").asText()).isEqualTo("http-422");
        assertThat(lane.path("blocked").asBoolean()).isTrue();
        assertThat(lane.path("id").asText()).isEqualTo("uji-7");
    }

    @Test
    void decisionStandsHoweverOftenItIsSent() {
        HttpResponse<String> first = call(NOWHERE + "-7/skip", "operator", WHY);
        HttpResponse<String> second = call(NOWHERE + "-7/skip", "operator", "{\"reason\": \"lagi\"}");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(first).path("verdict").asText()).isEqualTo("skip");
        assertThat(json(first).path("status").asText()).isEqualTo("pending");
        assertThat(json(first).path("who").asText()).isEqualTo("operator");
        isProblem(call(NOWHERE + "-7/dead-letter", "operator", WHY), 409);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(get(LANES, PUSKESMAS).statusCode()).isEqualTo(403);
        assertThat(call(NOWHERE + "-7/skip", PUSKESMAS, WHY).statusCode()).isEqualTo(403);
        isProblem(call(NOWHERE + "-8/skip", "operator", WHY), 404);
        isProblem(call("warga:rahasia/dead-letter", "operator", WHY), 404);
        isProblem(call(NOWHERE + "-7/skip", "operator", "{}"), 400);
        isProblem(get("/v1/ops/systems/tidak-ada/lanes", "operator"), 404);
    }

    private HttpResponse<String> call(String path, String caller, String body) {
        return post(LANES + "/" + path, caller, bytes(body), "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }
}
