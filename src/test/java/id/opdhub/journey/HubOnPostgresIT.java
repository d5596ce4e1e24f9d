package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.support.FakeAgency;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.PostgresServer;
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.Routes;

/** The hub as it is shipped, with PostgreSQL as its database: a record goes in and out, and its trace outlives a kill. */
class HubOnPostgresIT {

    private static final String KEY = "kunci-uji-opensid-tiku-selatan";
    private static final String RECORD = "p0-0";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> TRACE = List.of(
            "RECEIVED opensid-tiku-selatan",
            "ACCEPTED opensid-tiku-selatan",
            "ROUTED puskesmas-lubuk-basung",
            "ROUTED dasbor-sumbar",
            "DELIVERED puskesmas-lubuk-basung",
            "DELIVERED dasbor-sumbar");

    @TempDir
    Path folder;

    @Test
    void carriesARecordAndKnowsItAfterAKill() throws Exception {
        try (FakeAgency puskesmas = FakeAgency.start();
                FakeAgency dashboard = FakeAgency.start();
                HubProcess hub = hub(puskesmas, dashboard)) {
            hub.start();
            assertThat(send(hub)).isEqualTo(202);
            await().atMost(LONGEST).untilAsserted(() -> assertThat(steps(hub)).containsAll(TRACE));
            assertThat(ids(puskesmas)).containsExactly(RECORD);
            assertThat(ids(dashboard)).containsExactly(RECORD);

            hub.kill();
            hub.start();
            assertThat(steps(hub)).containsAll(TRACE);
            assertThat(send(hub)).isEqualTo(202);
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(steps(hub)).contains("DUPLICATE opensid-tiku-selatan"));
            assertThat(folder.resolve("h2")).doesNotExist();
        }
    }

    private HubProcess hub(FakeAgency puskesmas, FakeAgency dashboard) {
        return new HubProcess(
                folder,
                Routes.withoutRates(folder.resolve("routes")),
                Map.of(
                        "SPRING_DATASOURCE_URL", PostgresServer.freshUrl(),
                        "OPENSID_TIKU_SELATAN_KEY", KEY,
                        "PUSKESMAS_LUBUK_BASUNG_URL", puskesmas.url(),
                        "DASBOR_SUMBAR_URL", dashboard.url()));
    }

    private static int send(HubProcess hub) {
        var load = new ResidentLoad(new ResidentLoad.Shape(0, 1, 1, 1), hub.url(), KEY, new Ledger());
        return load.post("[" + ResidentLoad.event(0, 0) + "]");
    }

    private static List<String> ids(FakeAgency agency) {
        return agency.received().stream().map(FakeAgency.Received::id).toList();
    }

    private static List<String> steps(HubProcess hub) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(hub.url() + "/v1/records/" + RECORD))
                .header("Authorization", "Bearer " + KEY)
                .build();
        JsonNode trace = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(question, BodyHandlers.ofString())
                        .body());
        List<String> steps = new ArrayList<>();
        trace.path("steps")
                .forEach(step -> steps.add(
                        step.path("step").asText() + " " + step.path("system").asText()));
        return steps;
    }
}
