package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.delivery.ParkedLane;
import id.opdhub.delivery.ParkedLanes;
import id.opdhub.delivery.ParkedVerdict;
import id.opdhub.delivery.ParkedVerdict.Kind;
import id.opdhub.security.Caller;

/** For operators: the keys of a system that are parked, and what becomes of the first record of one. */
@RestController
@RequestMapping("/v1/ops/systems/{system}/lanes")
class LanesController {

    private final SystemReports reports;
    private final ParkedLanes lanes;

    LanesController(SystemReports reports, ParkedLanes lanes) {
        this.reports = reports;
        this.lanes = lanes;
    }

    @GetMapping
    List<Map<String, Object>> lanes(@PathVariable String system) {
        return lanes.of(known(system)).stream().map(LanesController::told).toList();
    }

    @PostMapping("/{lane}/skip")
    ResponseEntity<Map<String, Object>> skip(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String system,
            @PathVariable String lane,
            @RequestBody Intervention asked) {
        return decide(Kind.SKIP, system, lane, caller, asked);
    }

    @PostMapping("/{lane}/dead-letter")
    ResponseEntity<Map<String, Object>> deadLetter(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String system,
            @PathVariable String lane,
            @RequestBody Intervention asked) {
        return decide(Kind.DEAD_LETTER, system, lane, caller, asked);
    }

    /** 202 until it is carried out, 200 from then on. */
    private ResponseEntity<Map<String, Object>> decide(
            Kind kind, String system, String lane, Caller caller, Intervention asked) {
        Optional<ParkedVerdict> decided = lanes.decide(known(system), lane, kind, caller.name(), asked.checkedReason());
        ParkedVerdict verdict = decided.orElseThrow(() -> new UnknownLane(lane));
        if (verdict.kind() != kind) {
            throw new LaneDecided(lane, word(verdict.kind()));
        }
        HttpStatus status = verdict.isDone() ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(told(lane, verdict));
    }

    private String known(String system) {
        return reports.of(system).map(report -> system).orElseThrow(() -> new UnknownSystem(system));
    }

    private static Map<String, Object> told(ParkedLane lane) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("lane", lane.lane());
        told.put("since", lane.since());
        told.put("waiting", lane.waiting());
        told.put("attempts", lane.attempts());
        told.put("reason", lane.reason());
        told.put("blocked", lane.next().isEmpty());
        lane.next().ifPresent(next -> told.put("next", next));
        told.put("type", lane.type());
        told.put("source", lane.source());
        told.put("id", lane.id());
        return told;
    }

    private static Map<String, Object> told(String lane, ParkedVerdict verdict) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("lane", lane);
        told.put("verdict", word(verdict.kind()));
        told.put("status", verdict.isDone() ? "done" : "pending");
        told.put("who", verdict.who());
        told.put("reason", verdict.why());
        return told;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
