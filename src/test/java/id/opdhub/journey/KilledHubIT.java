package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.ResidentLoads;
import id.opdhub.support.Routes;

/** Nothing is lost and nothing is out of order, whenever the hub dies: 50,000 records, four kills. */
class KilledHubIT {

    private static final List<String> SYSTEMS =
            List.of("opensid-tiku-selatan", "puskesmas-lubuk-basung", "dasbor-sumbar");
    private static final int PERSONS = 2_500;
    private static final int ROUNDS = 20;
    private static final List<Integer> KILLS_AT = List.of(5_000, 17_000, 29_000, 41_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Ledger ledger = new Ledger();

    @TempDir
    Path folder;

    @Test
    void deliversEverythingThatWasAcceptedInOrderAfterEveryKill() throws Exception {
        try (FakeAgency puskesmas = FakeAgency.start();
                FakeAgency dashboard = FakeAgency.start();
                HubProcess hub = hub(puskesmas, dashboard)) {
            hub.start();
            try (ResidentLoads senders = new ResidentLoads(PERSONS, ROUNDS, hub.url(), ledger)) {
                for (int promised : KILLS_AT) {
                    await().atMost(LONGEST).until(() -> ledger.promised() >= promised);
                    hub.kill();
                    hub.start();
                }
                senders.await(LONGEST);
            }

            assertThat(ledger.promised()).isEqualTo(PERSONS * ROUNDS);
            awaitEverythingAt(puskesmas);
            awaitEverythingAt(dashboard);
            assertThat(verdict(puskesmas).outOfOrder()).isEmpty();
            assertThat(verdict(dashboard).outOfOrder()).isEmpty();
            assertThat(verdict(puskesmas).unexpected()).isEmpty();
            tracesAreComplete(hub);
            repeatsAreNotDeliveredAgain(hub, dashboard);
        }
    }

    private HubProcess hub(FakeAgency puskesmas, FakeAgency dashboard) {
        return new HubProcess(
                folder,
                Routes.withoutRates(SYSTEMS, folder.resolve("routes")),
                Map.of(
                        ResidentLoads.KEY_VARIABLE,
                        ResidentLoads.KEY,
                        "PUSKESMAS_LUBUK_BASUNG_URL",
                        puskesmas.url(),
                        "DASBOR_SUMBAR_URL",
                        dashboard.url()));
    }

    private void awaitEverythingAt(FakeAgency agency) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(verdict(agency).missing()).isEmpty());
    }

    private Ledger.Verdict verdict(FakeAgency agency) {
        return ledger.compare(
                agency.received().stream().map(FakeAgency.Received::id).toList());
    }

    private void tracesAreComplete(HubProcess hub) {
        for (int person = 0; person < PERSONS; person += 97) {
            String id = "p" + person + "-" + person % ROUNDS;
            await().atMost(LONGEST).untilAsserted(() -> assertThat(steps(hub, id))
                    .contains(
                            "RECEIVED opensid-tiku-selatan",
                            "ACCEPTED opensid-tiku-selatan",
                            "ROUTED puskesmas-lubuk-basung",
                            "ROUTED dasbor-sumbar",
                            "DELIVERED puskesmas-lubuk-basung",
                            "DELIVERED dasbor-sumbar"));
        }
    }

    private void repeatsAreNotDeliveredAgain(HubProcess hub, FakeAgency dashboard) {
        int before = dashboard.count();
        var again = new ResidentLoad(new ResidentLoad.Shape(0, 1, 1, 1), hub.url(), ResidentLoads.KEY, new Ledger());
        assertThat(again.post("[" + ResidentLoad.event(0, 0) + "]")).isEqualTo(202);
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(steps(hub, "p0-0")).contains("DUPLICATE opensid-tiku-selatan"));
        assertThat(again.post("[" + ResidentLoad.event(0, ROUNDS) + "]")).isEqualTo(202);
        await().atMost(LONGEST).until(() -> dashboard.count() > before);
        assertThat(dashboard.count()).isEqualTo(before + 1);
    }

    private static List<String> steps(HubProcess hub, String id) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create(hub.url() + "/v1/records/" + id))
                .header("Authorization", "Bearer " + ResidentLoads.KEY)
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
