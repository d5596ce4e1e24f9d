package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.camel.Exchange;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.mapping.unpacking.Room;
import id.opdhub.record.Finding;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Systems;
import id.opdhub.security.Caller;
import id.opdhub.security.Problems;

/** Takes a system's own payloads and hands them to the folder's route, {@code direct:<system>.<feed>}. */
@RestController
class IngestController {

    private static final String ROUTE_FAILED = "rute-gagal";

    private final Systems systems;
    private final Submissions submissions;
    private final BodyReader bodies;
    private final FeedRoutes routes;
    private final Answers answers;
    private final Replies replies;

    IngestController(Systems systems, Submissions submissions, BodyReader bodies, FeedRoutes routes, Telling telling) {
        this.systems = systems;
        this.submissions = submissions;
        this.bodies = bodies;
        this.routes = routes;
        this.answers = telling.answers();
        this.replies = telling.replies();
    }

    /** How a sender gets to know what became of its submission. */
    record Telling(Answers answers, Replies replies) {}

    @PostMapping("/v1/in/{system}/{feed}")
    ResponseEntity<?> accept(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String system,
            @PathVariable String feed,
            HttpServletRequest request) {
        AgencySystem sender = sender(caller, system, feed);
        FeedName name = new FeedName(system, feed);
        return replies.to(request, name, () -> {
            Submission submission = submissions.of(sender, Optional.of(feed), TraceParent.of(request));
            translate(submission, name, request);
            return answers.of(submission, Problems.language(request));
        });
    }

    private AgencySystem sender(Caller caller, String system, String feed) {
        if (!caller.isSystem(system)) {
            throw new AccessDeniedException("not the caller's own feed");
        }
        return systems.find(system).filter(found -> found.hasFeed(feed)).orElseThrow(() -> new UnknownFeed(system));
    }

    /** Nothing of the call but its body and content type goes into a route: a header could steer a component there. */
    private void translate(Submission submission, FeedName feed, HttpServletRequest request) {
        byte[] body = bodies.read(request);
        Exchange done = routes.call(feed, exchange -> {
            exchange.setProperty(Submission.PROPERTY, submission);
            exchange.setProperty(Room.PROPERTY, bodies.roomFor(request));
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, request.getContentType());
        });
        if (done.getException() == null) {
            return;
        }
        if (!submission.keptAny()) {
            throw new RouteFailure(FeedRoutes.name(feed), done.getException());
        }
        // Some records are durable already: a "nothing was kept" would be a lie.
        submission.add(List.of(RecordReceipt.rejected(Optional.empty(), List.of(Finding.error(ROUTE_FAILED, "")))));
    }
}
