package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.opdhub.support.FakeAgency.Received;
import id.opdhub.support.SiakMessage;

/** What happens to a person arrives in the order in which it was reported, whoever is away meanwhile. */
class PersonOrderIT extends PopulationEvents {

    @AfterEach
    void everybodyIsThere() {
        AGENCIES.get(HEALTH).answers(call -> 204);
    }

    @Test
    void birthMoveAndDeathOfAPersonStayInOrderWhileARegencyIsAway() {
        AGENCIES.get(HEALTH).answers(call -> 503);
        List<String> names =
                IntStream.range(0, 8).mapToObj(number -> "ANAK KE " + number).toList();
        names.forEach(name ->
                lifeOf(name, "13730249092690" + (10 + names.indexOf(name))).forEach(this::send));
        names.forEach(name -> awaitOne(SOCIAL, name));
        AGENCIES.get(HEALTH).answers(call -> 204);

        names.forEach(name -> {
            String subject = awaitOne(HEALTH, name, "PERGI").subject();
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(events(HEALTH, subject)).containsExactly("LAHIR", "PERGI", "MATI"));
            Received move = awaitOne(SOCIAL, name);
            assertThat(List.of(
                            subject,
                            move.subject(),
                            awaitOne(PUSKESMAS, name).subject(),
                            awaitCall(DASHBOARD, move.id()).subject()))
                    .as("no two can join people by it")
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aMoveThatIsReportedAfterTheDeathArrivesAfterItAndSaysWhenItHappened() {
        SiakMessage death = SiakMessage.sample("mati-warga-agam").with("NAMA_LGKP", "YANG PINDAH DULU");
        send(death.with("NO_PERISTIWA", "MTI-TERLAMBAT").with("NIK", "1306010403549008"));
        send(SiakMessage.sample("pindah-sesudah-mati")
                .with("NAMA_LGKP", "YANG PINDAH DULU")
                .with("NIK", "1306010403549008"));

        Received moved = awaitOne(SOCIAL, "YANG PINDAH DULU", "TERIMA_BERKAS");
        Received died = awaitOne(SOCIAL, "YANG PINDAH DULU", "HENTIKAN_BANTUAN");

        assertThat(idsAt(SOCIAL)).containsSubsequence(died.id(), moved.id());
        assertThat(moved.subject()).isEqualTo(died.subject());
        assertThat(died.headers()).containsEntry("ce-time", "2026-10-19T00:00:00+07:00");
        assertThat(moved.headers()).containsEntry("ce-time", "2026-09-28T00:00:00+07:00");
        assertThat(moved.headers().get("ce-waktuterima"))
                .isGreaterThanOrEqualTo(died.headers().get("ce-waktuterima"));
    }

    private static List<SiakMessage> lifeOf(String name, String nik) {
        return Stream.of("lahir-keluarga-agam", "pindah-ke-agam", "mati-29-februari")
                .map(sample -> SiakMessage.sample(sample)
                        .with("NO_PERISTIWA", sample + " " + name)
                        .with("NAMA_LGKP", name)
                        .with("NIK", nik)
                        .with("JENIS_KLMIN", "PEREMPUAN")
                        .with("TGL_LHR", "09-09-2026")
                        .with("TGL_MATI", "19-10-2026")
                        .with("KODE_WIL", "13.73.02.1001"))
                .toList();
    }

    private static List<String> events(String system, String subject) {
        return AGENCIES.get(system).received().stream()
                .filter(call -> subject.equals(call.subject()))
                .map(call -> json(call.body()).path("peristiwa").asText())
                .toList();
    }
}
