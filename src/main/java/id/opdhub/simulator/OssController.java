package id.opdhub.simulator;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/** Stands in for OSS where it is told the status of a permit: it says 200 to everything, and inside what it thinks of it. */
@Profile("local")
@RestController
class OssController {

    private static final Set<String> KNOWN = Set.of("11", "20", "40", "50", "90");

    private final Secrets secrets;

    OssController(Secrets secrets) {
        this.secrets = secrets;
    }

    @PostMapping("/simulator/oss-kukar/v1/kl/rba/receiveLicenseStatus")
    ResponseEntity<ObjectNode> receive(
            @RequestHeader(name = "user_key", defaultValue = "") String key, @RequestBody JsonNode status) {
        if (!secrets.find("OSS_KUKAR_USER_KEY").filter(key::equals).isPresent()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        boolean isKnown = KNOWN.contains(status.at("/IZINSTATUS/kd_status").asText());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("responreceiveLicenseStatus")
                .put("kode", isKnown ? 200 : 400)
                .put("keterangan", isKnown ? "Sukses" : "Kode status tidak dikenal")
                .putObject("dataNIB");
        return ResponseEntity.ok(answer);
    }
}
