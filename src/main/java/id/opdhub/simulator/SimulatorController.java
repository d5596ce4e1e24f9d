package id.opdhub.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Stands in for the receiving applications: one address for each system. */
@Profile("local")
@RestController
class SimulatorController {

    private static final int SHOWN = 20;
    /** Several times what the hub takes for one record; the body must be read before its signature can be checked. */
    static final int LARGEST = 2 * 1024 * 1024;

    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final Systems systems;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final Clock clock;

    SimulatorController(Systems systems, Secrets secrets, ObjectMapper json, Clock clock) {
        this.systems = systems;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/simulator/{system}")
    ResponseEntity<Void> receive(@PathVariable String system, @RequestHeader HttpHeaders headers, InputStream content)
            throws IOException {
        Optional<String> secret = signingSecret(system);
        if (secret.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = content.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        if (!new WebhookCheck(secret.get()).accepts(body, byLowerCaseName(headers))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        inboxOf(system).add(event(headers, body));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/simulator/{system}")
    ResponseEntity<Inbox.Content> show(@PathVariable String system) {
        if (signingSecret(system).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(inboxOf(system).content(SHOWN));
    }

    private Optional<String> signingSecret(String system) {
        return systems.find(system)
                .flatMap(found -> found.credentials().signing())
                .flatMap(secrets::find);
    }

    private Inbox inboxOf(String system) {
        return inboxes.computeIfAbsent(system, unused -> new Inbox());
    }

    private ReceivedEvent event(HttpHeaders headers, byte[] body) {
        return new ReceivedEvent(
                headers.getFirst("webhook-id"),
                headers.getFirst("ce-type"),
                headers.getFirst("ce-time"),
                clock.instant(),
                topFields(body));
    }

    private List<String> topFields(byte[] body) {
        try {
            return json.readTree(body).properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (IOException e) {
            // Not JSON: received all the same, only its fields are not known.
            return List.of();
        }
    }

    private static Map<String, List<String>> byLowerCaseName(HttpHeaders headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return byName;
    }
}
