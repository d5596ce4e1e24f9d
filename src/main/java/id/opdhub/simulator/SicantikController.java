package id.opdhub.simulator;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/** Stands in for SiCantik behind the government's service bus: two keys to get in, and what comes out is sealed. */
@Profile("local")
@RestController
class SicantikController {

    private static final String OWN = "SICANTIK_PALEMBANG_";

    private final Secrets secrets;
    private final Clock clock;
    private final SimulatorSettings settings;
    private final SimulatedPermits permits = new SimulatedPermits();
    private final AtomicBoolean awake = new AtomicBoolean();

    SicantikController(Secrets secrets, Clock clock, SimulatorSettings settings) {
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
    }

    /** The bus says 502 to whoever asks first. */
    @GetMapping("/simulator/sicantik-palembang/api/sicantik/1/interop/{template}")
    ResponseEntity<ObjectNode> permits(
            @RequestHeader(defaultValue = "") String auth,
            @RequestHeader(defaultValue = "") String apikey,
            @RequestParam(name = "tgl_awal", defaultValue = "") String since) {
        if (!auth.equals("Bearer " + secret("TOKEN")) || !apikey.equals(secret("APIKEY"))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        if (!awake.getAndSet(true)) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putArray("items")
                .addAll(settings.every().isZero() ? List.of() : permits.changedSince(since, clock.instant()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        return ResponseEntity.ok(answer.put("data", Sealing.seal(content.toString(), secret("SALT"))));
    }

    private String secret(String name) {
        return secrets.find(OWN + name).orElse("");
    }
}
