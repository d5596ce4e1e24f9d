package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import id.opdhub.simulator.PopulationSheet;
import id.opdhub.simulator.SyntheticPeople;
import id.opdhub.support.FakeAgency.Received;
import id.opdhub.support.RunningHub;

/** The main job: a record goes from one application to every application that may have it, with the agreed fields and no others. */
class RecordReachesItsRecipientsIT extends RunningHub {

    private static final String RESIDENTS = "/v1/in/opensid-tiku-selatan/penduduk";
    private static final String PATIENTS = "/v1/in/puskesmas-lubuk-basung/pasien";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSheetOfFiveThousandReachesExactlyThoseWhoMayHaveIt() throws Exception {
        PopulationSheet sheet = PopulationSheet.withDefects(people(11), 5_000, 250);

        HttpResponse<String> answer = send(sheet.csv());

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(rejectedRows(answer)).containsExactlyElementsOf(sheet.rejectedRows());
        List<String> accepted = acceptedIds(answer);
        assertThat(accepted).hasSize(5_000 - sheet.rejectedRows().size());
        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(DASHBOARD)).containsAll(accepted));
        assertThat(idsAt(DASHBOARD)).doesNotHaveDuplicates();
        // A temporary NIK means nothing to the puskesmas: its own mapping skips that resident.
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(deliveries(accepted, PUSKESMAS)).containsOnly("DELIVERED", "SKIPPED"));
        assertThat(idsAt(OPENSID)).doesNotContainAnyElementsOf(accepted);
    }

    @Test
    void theDashboardGetsTheAgreedFieldsAndNobodysNumber() throws Exception {
        List<String> accepted =
                acceptedIds(send(PopulationSheet.clean(people(12), 3).csv()));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(DASHBOARD)).containsAll(accepted));

        for (Received call : callsAt(DASHBOARD, accepted)) {
            assertThat(fieldsOf(call))
                    .containsExactlyInAnyOrder(
                            "peristiwa",
                            "kode_desa",
                            "jenis_kelamin",
                            "tahun_lahir",
                            "status_kawin",
                            "pendidikan",
                            "pekerjaan",
                            "status_hidup",
                            "sumber",
                            "skor_mutu");
            assertThat(call.headers() + call.body())
                    .doesNotContainPattern("[0-9]{16}")
                    .doesNotContain("nik");
            assertThat(call.headers()).containsEntry("ce-id", call.id()).containsKey("webhook-signature");
        }
    }

    @Test
    void twoRecipientsCannotJoinAPersonBySubject() throws Exception {
        List<String> accepted =
                acceptedIds(send(PopulationSheet.clean(people(13), 1).csv()));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(DASHBOARD)).containsAll(accepted));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(PUSKESMAS)).containsAll(accepted));

        assertThat(callsAt(DASHBOARD, accepted).get(0).subject())
                .isNotEqualTo(callsAt(PUSKESMAS, accepted).get(0).subject());
    }

    @Test
    void aSmallChildReachesTheVillageAndAnAdultReachesNobody() throws Exception {
        List<String> child = acceptedIds(sendPatient("bayi-tanpa-nik"));
        List<String> adult = acceptedIds(sendPatient("dewasa"));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(OPENSID)).containsAll(child));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(steps(adult.get(0), PUSKESMAS))
                .containsExactly("RECEIVED", "ACCEPTED", "UNROUTED"));

        assertThat(fieldsOf(callsAt(OPENSID, child).get(0)))
                .isSubsetOf("id_puskesmas", "nik", "nama", "sex", "tanggallahir", "rt", "rw");
        assertThat(steps(child.get(0), PUSKESMAS))
                .containsSubsequence("RECEIVED", "ACCEPTED", "ROUTED", "ATTEMPTED", "DELIVERED");
    }

    @Test
    void aChangeAndItsReturnAreThreeEventsAndARepeatIsNone() throws Exception {
        String before = PopulationSheet.clean(people(14), 1).csv();
        String after = before.replace("JR. PASAR TIKU", "JR. BALAI AHAD");

        String first = acceptedIds(send(before)).get(0);
        String repeat = acceptedIds(send(before)).get(0);
        String change = acceptedIds(send(after)).get(0);
        String back = acceptedIds(send(before)).get(0);

        assertThat(repeat).isEqualTo(first);
        assertThat(List.of(first, change, back)).doesNotHaveDuplicates();
        await().atMost(LONGEST).untilAsserted(() -> assertThat(idsAt(DASHBOARD)).contains(first, change, back));
        assertThat(idsAt(DASHBOARD).stream().filter(first::equals)).hasSize(1);
    }

    private HttpResponse<String> send(String csv) {
        return post(RESIDENTS, OPENSID, csv.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv");
    }

    private HttpResponse<String> sendPatient(String sample) throws Exception {
        Path file = Path.of("routes/systems/puskesmas-lubuk-basung/samples/pasien", sample + ".json");
        return post(PATIENTS, PUSKESMAS, Files.readAllBytes(file), "Content-Type", "application/fhir+json");
    }

    private static SyntheticPeople people(long seed) {
        return new SyntheticPeople(seed, LocalDate.now());
    }

    private static List<String> acceptedIds(HttpResponse<String> answer) throws Exception {
        List<String> ids = new ArrayList<>();
        JSON.readTree(answer.body()).path("records").forEach(record -> {
            if (record.path("status").asText().equals("accepted")) {
                ids.add(record.path("id").asText());
            }
        });
        assertThat(ids).as(answer.body()).isNotEmpty();
        return ids;
    }

    /** The rows as the answer's pointers name them. */
    private static Set<Integer> rejectedRows(HttpResponse<String> answer) throws Exception {
        Set<Integer> rows = new TreeSet<>();
        for (JsonNode record : JSON.readTree(answer.body()).path("records")) {
            record.path("errors")
                    .forEach(error -> rows.add(
                            Integer.valueOf(error.path("pointer").asText().split("/")[1])));
        }
        return rows;
    }

    private static List<Received> callsAt(String system, List<String> ids) {
        return AGENCIES.get(system).received().stream()
                .filter(call -> ids.contains(call.id()))
                .toList();
    }

    private static List<String> fieldsOf(Received call) throws Exception {
        List<String> fields = new ArrayList<>();
        JSON.readTree(call.body()).fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private Set<String> deliveries(List<String> ids, String recipient) throws Exception {
        Set<String> states = new TreeSet<>();
        for (String id : ids.subList(0, Math.min(600, ids.size()))) {
            states.add(trace(id, OPENSID).path("deliveries").path(recipient).asText());
        }
        return states;
    }

    private List<String> steps(String id, String sender) throws Exception {
        List<String> steps = new ArrayList<>();
        trace(id, sender)
                .path("steps")
                .forEach(step -> steps.add(step.path("step").asText()));
        return steps;
    }

    private JsonNode trace(String id, String sender) throws Exception {
        return JSON.readTree(get("/v1/records/" + id, sender).body());
    }
}
