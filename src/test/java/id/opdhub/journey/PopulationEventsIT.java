package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import id.opdhub.log.KafkaClient;
import id.opdhub.log.SetAside;
import id.opdhub.log.TopicContents;
import id.opdhub.support.SiakMessage;

/** Births, moves and deaths that SIAK of Sawahlunto records reach whoever they concern in both regencies and the province. */
class PopulationEventsIT extends PopulationEvents {

    @Autowired
    private KafkaClient brokers;

    @Test
    void aBirthReachesBothRegenciesAndTheProvinceEachWithItsOwnFields() {
        send(SiakMessage.sample("lahir-keluarga-agam"));

        String birth = awaitOne(PUSKESMAS, "NADIA ZAINAL").id();

        assertThat(awaitBody(HEALTH, birth)).isEqualTo(json("""
                {"peristiwa": "LAHIR", "nama": "NADIA ZAINAL", "jenis_kelamin": "PEREMPUAN",
                 "tanggal_lahir": "2026-09-09", "nama_ibu": "SITI RAHMAH",
                 "desa_lahir": "1373021001", "desa_tinggal": "1306012001"}"""));
        assertThat(awaitBody(DASHBOARD, birth)).isEqualTo(json("""
                {"peristiwa": "LAHIR", "tanggal_peristiwa": "2026-09-09", "tanggal_lapor": "2026-09-14",
                 "kode_desa": "1306012001", "jenis_kelamin": "PEREMPUAN", "tahun_lahir": "2026",
                 "status_hidup": "HIDUP", "sumber": "siak-sawahlunto", "skor_mutu": 100}"""));
        assertThat(awaitBody(PUSKESMAS, birth)).isEqualTo(json("""
                {"resourceType": "Patient", "active": true,
                 "identifier": [{"system": "https://fhir.kemkes.go.id/id/nik", "value": "1306014909269001"},
                                {"system": "https://fhir.kemkes.go.id/id/nik-ibu", "value": "1306015708909001"}],
                 "name": [{"use": "official", "text": "NADIA ZAINAL"}], "gender": "female", "birthDate": "2026-09-09",
                 "address": [{"use": "home", "line": ["JR. PASAR TIKU"], "country": "ID", "extension": [
                   {"url": "https://fhir.kemkes.go.id/r4/StructureDefinition/administrativeCode", "extension": [
                     {"url": "province", "valueCode": "13"}, {"url": "city", "valueCode": "1306"},
                     {"url": "district", "valueCode": "130601"}, {"url": "village", "valueCode": "1306012001"},
                     {"url": "rt", "valueCode": "002"}, {"url": "rw", "valueCode": "001"}]}]}]}"""));
    }

    @Test
    void aMoveReachesBothEndsAndTheProvinceOnceEach() {
        SiakMessage move = SiakMessage.sample("pindah-ke-agam");
        send(move);
        send(move);
        send(move.with("NO_PERISTIWA", "PDH-SESUDAHNYA").with("NAMA_LGKP", "YANG SESUDAHNYA"));
        String id = awaitOne(SOCIAL, "DEWI ANGGRAINI").id();
        String next = awaitOne(SOCIAL, "YANG SESUDAHNYA").id();
        List.of(HEALTH, DASHBOARD).forEach(system -> awaitBody(system, next));

        assertThat(awaitBody(SOCIAL, id)).isEqualTo(json("""
                {"tindakan": "TERIMA_BERKAS", "nik": "1373025708909001", "no_kk": "1373021409159006",
                 "nama": "DEWI ANGGRAINI", "berlaku_sejak": "2026-11-01", "dasar": "SKPWNI/1373/02112026/9001",
                 "wilayah_asal": "1373021001", "wilayah_tujuan": "1306012001"}"""));
        assertThat(awaitBody(HEALTH, id)).isEqualTo(json("""
                {"peristiwa": "PERGI", "tanggal": "2026-11-01", "nama": "DEWI ANGGRAINI", "jenis_kelamin": "PEREMPUAN",
                 "tanggal_lahir": "1990-08-17", "wilayah_asal": "1373021001", "wilayah_tujuan": "1306012001"}"""));
        assertThat(awaitBody(DASHBOARD, id)).isEqualTo(json("""
                {"peristiwa": "PINDAH_KELUAR", "tanggal_peristiwa": "2026-11-01", "tanggal_lapor": "2026-11-02",
                 "kode_desa": "1306012001", "kabkota_asal": "1373", "kabkota_tujuan": "1306",
                 "jenis_kelamin": "PEREMPUAN", "tahun_lahir": "1990", "status_hidup": "PINDAH",
                 "sumber": "siak-sawahlunto", "skor_mutu": 100}"""));
        assertThat(List.of(SOCIAL, HEALTH, DASHBOARD))
                .allSatisfy(system ->
                        assertThat(idsAt(system).stream().filter(id::equals)).hasSize(1));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(steps(id)).contains("DUPLICATE"));
    }

    @Test
    void aMoveToARegionThatIsNotThereIsSetAsideWithItsFindings() {
        send(SiakMessage.sample("pindah-wilayah-tidak-dikenal").with("NAMA_LGKP", "YANG TIDAK SAMPAI"));

        await().atMost(LONGEST).untilAsserted(() -> assertThat(findings("wilayah-tidak-dikenal"))
                .contains("{\"pointer\":\"/wilayah_tujuan\",\"code\":\"wilayah-tidak-dikenal\"}"));
        assertThat(AGENCIES.keySet()).allSatisfy(system -> assertThat(calls(system, "YANG TIDAK SAMPAI", ""))
                .isEmpty());
    }

    private Set<String> steps(String id) {
        JsonNode trace = json(get("/v1/records/" + id + "?source=/systems/siak-sawahlunto", "operator")
                .body());
        return IntStream.range(0, trace.path("steps").size())
                .mapToObj(index -> trace.at("/steps/" + index + "/step").asText())
                .collect(Collectors.toSet());
    }

    private String findings(String reason) {
        return TopicContents.read(brokers, "hub.rejections").stream()
                .filter(record -> reason.equals(
                        text(record.headers().lastHeader(SetAside.REASON).value())))
                .map(record ->
                        text(record.headers().lastHeader(SetAside.FINDINGS).value()))
                .collect(Collectors.joining());
    }
}
