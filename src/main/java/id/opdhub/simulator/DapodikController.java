package id.opdhub.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.registry.Secrets;

/** Stands in for the web service of a school's Dapodik, which is asked and never calls. */
@Profile("local")
@RestController
class DapodikController {

    private static final String TOKEN = "DAPODIK_BANJARMASIN_TOKEN";
    private static final int LARGEST_PAGE = 25;

    private final Secrets secrets;
    private final Clock clock;
    private final SimulatorSettings settings;
    private final SimulatedSchool school;

    DapodikController(Secrets secrets, Clock clock, SimulatorSettings settings) {
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
        this.school = new SimulatedSchool(Instant.parse("2026-09-01T00:00:00Z"));
    }

    /** A page is smaller than asked for, as with many applications. */
    @GetMapping("/simulator/dapodik-banjarmasin/WebService/getPesertaDidik")
    ResponseEntity<ObjectNode> pupils(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(name = "last_update", defaultValue = "") String since) {
        if (!secrets.find(TOKEN)
                .filter(token -> authorization.equals("Bearer " + token))
                .isPresent()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        List<ObjectNode> rows = settings.every().isZero() ? List.of() : school.changedSince(since, clock.instant());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("results", rows.size())
                .put("id", "peserta_didik_id")
                .put("start", start)
                .put("limit", limit);
        answer.putArray("rows")
                .addAll(rows.stream()
                        .skip(start)
                        .limit(Math.min(limit, LARGEST_PAGE))
                        .toList());
        return ResponseEntity.ok(answer);
    }
}
