package id.opdhub.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/** Stands in for the personnel office's list of changes, which wants two tokens, and for the two places that give them. */
@Profile("local")
@RestController
class SiasnController {

    private static final String OWN = "BKPSDM_SUMSEL_";
    private static final int LIFE_SECONDS = 3600;

    private final Secrets secrets;
    private final Clock clock;
    private final SimulatorSettings settings;
    private final SimulatedStaff staff = new SimulatedStaff();
    private final String apiToken = UUID.randomUUID().toString();
    private final String ssoToken = UUID.randomUUID().toString();

    SiasnController(Secrets secrets, Clock clock, SimulatorSettings settings) {
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
    }

    @PostMapping("/simulator/bkpsdm-sumsel/oauth2/token")
    ResponseEntity<ObjectNode> apiToken(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        String pair = secret("CONSUMER_KEY") + ":" + secret("CONSUMER_SECRET");
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return authorization.equals("Basic " + basic) ? token(apiToken) : refused();
    }

    @PostMapping("/simulator/bkpsdm-sumsel-sso/realms/siasn/protocol/openid-connect/token")
    ResponseEntity<ObjectNode> ssoToken(
            @RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password) {
        boolean isKnown = username.equals(secret("SSO_USER")) && password.equals(secret("SSO_PASSWORD"));
        return isKnown ? token(ssoToken) : refused();
    }

    @GetMapping("/simulator/bkpsdm-sumsel/apisiasn/1.0/pns/perubahan")
    ResponseEntity<ObjectNode> changes(
            @RequestHeader HttpHeaders headers,
            @RequestParam(defaultValue = "1") int halaman,
            @RequestParam(defaultValue = "100") int jumlah,
            @RequestParam(defaultValue = "") String sejak) {
        boolean isLetIn = ("Bearer " + apiToken).equals(headers.getFirst(HttpHeaders.AUTHORIZATION))
                && ("bearer " + ssoToken).equals(headers.getFirst("Auth"));
        if (!isLetIn) {
            return refused();
        }
        List<ObjectNode> rows = settings.every().isZero() ? List.of() : staff.changedSince(sejak, clock.instant());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("code", 1);
        answer.putArray("data")
                .addAll(rows.stream()
                        .skip((long) (halaman - 1) * jumlah)
                        .limit(jumlah)
                        .toList());
        return ResponseEntity.ok(answer);
    }

    private static ResponseEntity<ObjectNode> token(String token) {
        return ResponseEntity.ok(JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", LIFE_SECONDS));
    }

    private static ResponseEntity<ObjectNode> refused() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    private String secret(String name) {
        return secrets.find(OWN + name).orElse("");
    }
}
