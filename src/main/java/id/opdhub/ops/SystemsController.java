package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.delivery.Destinations;
import id.opdhub.security.Caller;

/** For operators: how the systems are, and whether records are brought to one. */
@RestController
@RequestMapping("/v1/ops/systems")
class SystemsController {

    private final SystemReports reports;
    private final Destinations destinations;

    SystemsController(SystemReports reports, Destinations destinations) {
        this.reports = reports;
        this.destinations = destinations;
    }

    @GetMapping
    List<Map<String, Object>> systems() {
        return reports.all().entrySet().stream()
                .map(report -> named(report.getKey(), report.getValue()))
                .toList();
    }

    @GetMapping("/{system}")
    Map<String, Object> system(@PathVariable String system) {
        return named(system, reports.of(system).orElseThrow(() -> new UnknownSystem(system)));
    }

    @PostMapping("/{system}/hold")
    Map<String, Object> hold(
            @AuthenticationPrincipal Caller caller, @PathVariable String system, @RequestBody Intervention asked) {
        return steered(system, destinations.hold(known(system), caller.name(), asked.checkedReason()));
    }

    @PostMapping("/{system}/release")
    Map<String, Object> release(
            @AuthenticationPrincipal Caller caller, @PathVariable String system, @RequestBody Intervention asked) {
        return steered(system, destinations.release(known(system), caller.name(), asked.checkedReason()));
    }

    private String known(String system) {
        return reports.of(system).map(report -> system).orElseThrow(() -> new UnknownSystem(system));
    }

    private Map<String, Object> steered(String system, boolean isDestination) {
        if (!isDestination) {
            throw new NotADestination(system);
        }
        return system(system);
    }

    private static Map<String, Object> named(String system, Map<String, Object> report) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("system", system);
        named.putAll(report);
        return named;
    }
}
