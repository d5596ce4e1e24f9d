package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.opdhub.support.ResidentLoad;
import id.opdhub.support.RunningHub;

/** A system sends as itself, only its own types, and only for the regions it answers for, whatever its events claim. */
class RightsIT extends RunningHub {

    private static final String RECORDS = "/v1/records";
    private static final String EVENT = "application/cloudevents+json";

    @Test
    void refusesAnEventOfAnotherSource() {
        ObjectNode event = ResidentLoad.event(1, 900);

        isProblem(post(RECORDS, PUSKESMAS, bytes(event.toString()), "Content-Type", EVENT), 403);
    }

    @Test
    void refusesATypeThatTheSystemMayNotSend() {
        ObjectNode event = ResidentLoad.event(1, 901).put("source", "/systems/" + PUSKESMAS);

        JsonNode problem = isProblem(post(RECORDS, PUSKESMAS, bytes(event.toString()), "Content-Type", EVENT), 422);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("tipe-tidak-diizinkan");
    }

    @Test
    void refusesARegionThatTheSystemDoesNotAnswerFor() {
        ObjectNode event = ResidentLoad.event(1, 902).put("kodewilayah", "1306012001");
        ((ObjectNode) event.at("/data/warga/alamat")).put("kode_desa", "3273012001");

        JsonNode problem = isProblem(post(RECORDS, OPENSID, bytes(event.toString()), "Content-Type", EVENT), 422);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("wilayah-bukan-wewenang");
    }
}
