package id.opdhub.ops;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.delivery.replay.LetterReplays;
import id.opdhub.delivery.replay.ReplayJob;
import id.opdhub.delivery.replay.ReplayJobs;
import id.opdhub.ingest.rejection.RejectionReplays;
import id.opdhub.security.Caller;
import id.opdhub.security.Caller.Role;

/** For operators: many things put back by one order, looked at beforehand, watched and stopped. */
@RestController
@RequestMapping("/v1/ops/replays")
class ReplaysController {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysController.class);

    private final LetterReplays letters;
    private final RejectionReplays rejections;
    private final ReplayJobs jobs;

    ReplaysController(LetterReplays letters, RejectionReplays rejections, ReplayJobs jobs) {
        this.letters = letters;
        this.rejections = rejections;
        this.jobs = jobs;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> replay(@AuthenticationPrincipal Caller caller, HttpServletRequest request)
            throws IOException {
        AskedReplay asked = AskedReplay.read(request.getInputStream());
        if (asked.isPreview()) {
            return ResponseEntity.ok(preview(asked, caller));
        }
        ReplayJob job = jobs.start(asked.by(caller.name()));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/ops/replays/" + job.id()))
                .body(told(job));
    }

    private Map<String, Object> preview(AskedReplay asked, Caller caller) {
        if (asked.of() == AskedReplay.Kind.REJECTIONS) {
            return Map.of("preview", true, "total", rejections.countOpen(RejectionBacklog.filter(asked.criteria())));
        }
        boolean seesPayload = caller.roles().contains(Role.AUDITOR);
        LOG.atInfo()
                .addKeyValue("operator", caller.name())
                .addKeyValue("payload", seesPayload)
                .log("A replay was previewed");
        return PreviewReport.of(letters.preview(asked.criteria(), asked.includesStale()), seesPayload);
    }

    @GetMapping("/{id}")
    Map<String, Object> job(@PathVariable String id) {
        return told(Ids.read(id).flatMap(jobs::find).orElseThrow(NothingHere::new));
    }

    @DeleteMapping("/{id}")
    Map<String, Object> cancel(@PathVariable String id) {
        return told(Ids.read(id).flatMap(jobs::cancel).orElseThrow(NothingHere::new));
    }

    private Map<String, Object> told(ReplayJob job) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", job.id());
        told.put("of", job.request().kind());
        told.put("state", Question.word(job.state()));
        told.put("rate", job.request().rate());
        told.put("includeStale", job.request().includeStale());
        told.put("who", job.request().who());
        told.put("reason", job.request().why());
        told.put("asked", job.askedAt());
        job.end().ifPresent(end -> told.put("ended", end.at()));
        told.put("verdicts", jobs.decided(job));
        return told;
    }
}
