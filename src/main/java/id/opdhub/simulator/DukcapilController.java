package id.opdhub.simulator;

import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/** Stands in for the verification of residents: it compares, scores, and counts every question against a quota. */
@Profile("local")
@RestController
class DukcapilController {

    private static final String OWN = "DISDUKCAPIL_AGAM_";
    private static final int QUOTA = 2_000;
    /** Now and then the quota is used up, and soon there is a new one. */
    private static final int EXHAUSTED_EVERY = 7;

    private final Secrets secrets;
    private final AtomicInteger asked = new AtomicInteger();

    DukcapilController(Secrets secrets) {
        this.secrets = secrets;
    }

    @PostMapping("/simulator/disdukcapil-agam/dukcapil/get_json/{office}/CALL_VERIFY_BY_ELEMEN")
    ResponseEntity<ObjectNode> verify(@PathVariable String office, @RequestBody JsonNode question) {
        boolean isKnown = question.path("USER_ID").asText().equals(secret("USER"))
                && question.path("PASSWORD").asText().equals(secret("PASSWORD"));
        if (!isKnown) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        int number = asked.incrementAndGet();
        boolean isExhausted = number % EXHAUSTED_EVERY == 0;
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("content").add(isExhausted ? failure("08", "Kuota akses telah habis") : compared(question));
        answer.put("lastPage", true)
                .put("numberOfElements", 1)
                .put("totalElements", 1)
                .put("number", 0)
                .put("size", 1)
                .put("quotaLimiter", isExhausted ? 0 : QUOTA - number % QUOTA);
        return ResponseEntity.ok(answer);
    }

    /** By the last digit of the serial: one in ten is not active, one in ten has another name there. */
    private static ObjectNode compared(JsonNode question) {
        String nik = question.path("NIK").asText();
        if (nik.endsWith("3")) {
            return failure("14", "Data Ditemukan, Status Tidak Aktif silakan hubungi Dinas Dukcapil");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("NIK", nik)
                .put("NO_KK", "Sesuai")
                .put("NAMA_LGKP", nik.endsWith("2") ? "Tidak Sesuai (59)" : "Sesuai (100)")
                .put("TMPT_LHR", "Sesuai (100)")
                .put("TGL_LHR", "Sesuai")
                .put("JENIS_KLMIN", "Sesuai");
    }

    private static ObjectNode failure(String code, String text) {
        return JsonNodeFactory.instance.objectNode().put("RESPONSE_CODE", code).put("RESPONSE_DESC", text);
    }

    private String secret(String name) {
        return secrets.find(OWN + name).orElse("");
    }
}
