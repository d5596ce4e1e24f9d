package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.support.FakeAgency;
import id.opdhub.support.HubProcess;
import id.opdhub.support.Ledger;
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.Routes;

/** What a mapping could not translate is put back after it is mended, whenever the hub dies meanwhile. */
class ReplayIT {

    private static final List<String> SYSTEMS =
            List.of("opensid-tiku-selatan", "puskesmas-lubuk-basung", "dasbor-sumbar", "siak-sawahlunto");
    private static final String OPENSID_KEY = "kunci-uji-opensid";
    private static final String OPERATOR_KEY = "kunci-uji-operator";
    private static final int PERSONS = 40;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String FILTER = "{\"filter\": {\"system\": \"puskesmas-lubuk-basung\"}, ";

    @TempDir
    Path folder;

    private Path routes;
    private HubProcess hub;
    private Operator operator;

    @Test
    void mendedMappingGetsEverythingThatDiedOnceUnderItsFirstId() throws Exception {
        try (FakeAgency puskesmas = FakeAgency.start();
                FakeAgency dashboard = FakeAgency.start();
                HubProcess process = hub(puskesmas, dashboard)) {
            hub = process;
            operator = new Operator(process::url, OPERATOR_KEY);
            BrokenMappings.breakIn(routes);
            hub.start();
            everybodyDies();
            personZeroIsOvertaken(puskesmas);

            // In order: what is dead stays read, and comes again by its replay alone.
            hub.stop();
            BrokenMappings.mendIn(routes);
            hub.start();

            previewTellsBeforehandAndSendsNothing(puskesmas);
            aCancelledJobStops(puskesmas);
            aKilledJobGoesOn(puskesmas);
            aStaleRecordGoesWhenAskedFor(puskesmas);
        }
    }

    private void everybodyDies() {
        var load =
                new ResidentLoad(new ResidentLoad.Shape(0, PERSONS, 1, PERSONS), hub.url(), OPENSID_KEY, new Ledger());
        load.run();
        await().atMost(LONGEST).untilAsserted(() -> assertThat(deadLetters()).hasSize(PERSONS));
        JsonNode letter = deadLetters().get(0);
        assertThat(letter.path("reason").asText()).isEqualTo("mapping-failed");
        assertThat(letter.path("place").asText()).isEqualTo("mappings/penduduk.out.jslt:6");
        assertThat(letter.toString()).doesNotContain("WARGA").doesNotContainPattern("[0-9]{16}");
    }

    private void personZeroIsOvertaken(FakeAgency puskesmas) {
        ObjectNode newer = ResidentLoad.event(0, 1);
        ((ObjectNode) newer.at("/data/warga")).put("nama_lengkap", "SITI RAHMAH");
        var sender = new ResidentLoad(new ResidentLoad.Shape(0, 1, 1, 1), hub.url(), OPENSID_KEY, new Ledger());
        assertThat(sender.post("[" + newer + "]")).isEqualTo(202);
        await().atMost(LONGEST).until(() -> ids(puskesmas).size() == 1);
    }

    private void previewTellsBeforehandAndSendsNothing(FakeAgency puskesmas) {
        JsonNode preview = operator.post("/v1/ops/replays", FILTER + "\"preview\": true}", 200);

        assertThat(preview.path("total").asInt()).isEqualTo(PERSONS);
        assertThat(preview.at("/verdicts/replayed").asInt()).isEqualTo(PERSONS - 1);
        assertThat(preview.at("/verdicts/stale").asInt()).isEqualTo(1);
        JsonNode sample = preview.at("/samples/1");
        assertThat(sample.path("fields").toString()).contains("/gender");
        assertThat(sample.path("payload").asText()).contains("\"resourceType\":\"Patient\"");
        assertThat(ids(puskesmas).size()).isEqualTo(1);
    }

    private void aCancelledJobStops(FakeAgency puskesmas) {
        String job = start(1);
        await().atMost(LONGEST).until(() -> ids(puskesmas).size() > 2);

        JsonNode cancelled = operator.delete(job, 200);

        assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
        int left = deadLetters().size();
        assertThat(left).isBetween(PERSONS / 2, PERSONS - 1);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(() -> deadLetters().size() >= left - 1);
    }

    private void aKilledJobGoesOn(FakeAgency puskesmas) {
        int before = ids(puskesmas).size();
        String job = start(4);
        await().atMost(LONGEST).until(() -> ids(puskesmas).size() > before + 4);
        hub.kill();
        assertThat(ids(puskesmas).size()).isLessThan(PERSONS);
        hub.start();

        await().atMost(LONGEST).untilAsserted(() -> assertThat(state(job)).isEqualTo("done"));
        assertThat(operator.get(job).at("/verdicts/stale").asInt()).isEqualTo(1);
        await().atMost(LONGEST).untilAsserted(() -> assertThat(ids(puskesmas)).isEqualTo(everybodyButZero()));
        assertThat(deadLetters()).hasSize(1);
        JsonNode trace = operator.get("/v1/records/p7-0?source=/systems/opensid-tiku-selatan");
        List<String> steps = trace.at("/steps").findValuesAsText("step");
        assertThat(steps).containsSubsequence("DEAD_LETTERED", "REPLAYED", "DELIVERED");
    }

    private void aStaleRecordGoesWhenAskedFor(FakeAgency puskesmas) {
        String letter =
                "/v1/ops/dead-letters/" + deadLetters().get(0).path("id").asText() + "/replay";

        assertThat(whyNot(letter, "{\"reason\": \"diminta\"}")).isEqualTo("stale");
        String evenStale = "{\"reason\": \"diminta\", \"includeStale\": true}";
        operator.post(letter, evenStale, 200);

        await().atMost(LONGEST).until(() -> ids(puskesmas).contains("p0-0"));
        assertThat(whyNot(letter, evenStale)).isEqualTo("replayed");
        assertThat(deadLetters()).isEmpty();
    }

    private String start(int rate) {
        String body = FILTER + "\"rate\": " + rate + ", \"reason\": \"pemetaan diperbaiki\"}";
        JsonNode job = operator.post("/v1/ops/replays", body, 202);
        return "/v1/ops/replays/" + job.path("id").asText();
    }

    private String state(String job) {
        return operator.get(job).path("state").asText();
    }

    private String whyNot(String letter, String body) {
        return operator.post(letter, body, 409).path("verdict").asText();
    }

    private static Set<String> everybodyButZero() {
        Set<String> ids = new TreeSet<>(Set.of("p0-1"));
        IntStream.range(1, PERSONS).forEach(person -> ids.add("p" + person + "-0"));
        return ids;
    }

    private static Set<String> ids(FakeAgency agency) {
        Set<String> ids = new TreeSet<>();
        agency.received().forEach(call -> ids.add(call.id()));
        return ids;
    }

    private JsonNode deadLetters() {
        return operator.get("/v1/ops/dead-letters?system=puskesmas-lubuk-basung")
                .path("deadLetters");
    }

    private HubProcess hub(FakeAgency puskesmas, FakeAgency dashboard) {
        routes = Routes.withoutRates(SYSTEMS, folder.resolve("routes"));
        return new HubProcess(
                folder,
                routes,
                Map.of(
                        "OPENSID_TIKU_SELATAN_KEY",
                        OPENSID_KEY,
                        "HUB_OPERATOR_KEY",
                        OPERATOR_KEY,
                        "PUSKESMAS_LUBUK_BASUNG_URL",
                        puskesmas.url(),
                        "DASBOR_SUMBAR_URL",
                        dashboard.url()));
    }
}
