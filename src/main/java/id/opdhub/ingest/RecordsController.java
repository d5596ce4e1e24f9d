package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.record.EventId;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Systems;
import id.opdhub.security.Caller;
import id.opdhub.security.Problems;

/** Takes canonical records as CloudEvents 1.0. */
@RestController
class RecordsController {

    private final Systems systems;
    private final Submissions submissions;
    private final BodyReader bodies;
    private final CanonicalIngest ingest;
    private final Answers answers;

    /** Ingest, for records whose types only their own attributes tell. */
    record CanonicalIngest(Ingest ingest, RecordTypes types) {

        /** In runs of one type, so that a batch is appended together and in its order. */
        void accept(Submission submission, List<IncomingEvent> events) {
            for (int from = 0, to; from < events.size(); from = to) {
                to = endOfRun(events, from);
                acceptRun(submission, events.subList(from, to));
            }
        }

        private void acceptRun(Submission submission, List<IncomingEvent> run) {
            Optional<RecordType> type = types.find(run.get(0).type());
            if (type.isPresent()) {
                ingest.accept(
                        submission,
                        type.get(),
                        run.stream().map(IncomingEvent::candidate).toList());
            } else {
                submission.add(run.stream().map(IncomingEvent::ofUnknownType).toList());
            }
        }

        private static int endOfRun(List<IncomingEvent> events, int from) {
            int to = from + 1;
            while (to < events.size()
                    && events.get(to).type().equals(events.get(from).type())) {
                to++;
            }
            return to;
        }
    }

    RecordsController(
            Systems systems, Submissions submissions, BodyReader bodies, CanonicalIngest ingest, Answers answers) {
        this.systems = systems;
        this.submissions = submissions;
        this.bodies = bodies;
        this.ingest = ingest;
        this.answers = answers;
    }

    @PostMapping("/v1/records")
    ResponseEntity<Object> accept(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        AgencySystem sender = caller.system()
                .flatMap(systems::find)
                .orElseThrow(() -> new AccessDeniedException("only systems send records"));
        List<IncomingEvent> events = CloudEventReader.read(request, bodies.read(request));
        String own = EventId.sourceOf(sender.id());
        if (!events.stream().allMatch(event -> event.source().equals(own))) {
            throw new ForeignSource(own);
        }
        Submission submission = submissions.of(sender, Optional.empty(), TraceParent.of(request));
        ingest.accept(submission, events);
        return answers.of(submission, Problems.language(request));
    }
}
