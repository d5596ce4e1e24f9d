package id.opdhub.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers in the form that the caller knows, where its folder has a route {@code direct:<system>.<feed>.reply}: the route
 * gets what the hub would have answered, with the HTTP status as {@code status}, and leaves the reply as the body.
 */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final FeedRoutes routes;
    private final ProblemAdvice problems;
    private final ObjectMapper json;

    Replies(FeedRoutes routes, ProblemAdvice problems, ObjectMapper json) {
        this.routes = routes;
        this.problems = problems;
        this.json = json;
    }

    /** What the call answers, problems included, in the caller's form if it has one. */
    ResponseEntity<?> to(HttpServletRequest request, FeedName feed, Supplier<ResponseEntity<?>> call) {
        FeedName reply = new FeedName(feed.system(), feed.feed() + ".reply");
        if (!routes.exists(reply)) {
            return call.get();
        }
        return formed(reply, answered(request, call));
    }

    private ResponseEntity<?> answered(HttpServletRequest request, Supplier<ResponseEntity<?>> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            return problems.problem(failure, request);
        }
    }

    /** The hub's own answer where the route fails: whoever sent records must get to know what became of them. */
    private ResponseEntity<?> formed(FeedName reply, ResponseEntity<?> answer) {
        ObjectNode tree = json.valueToTree(answer.getBody());
        tree.put("status", answer.getStatusCode().value());
        Exchange done = routes.call(reply, exchange -> exchange.getMessage().setBody(tree));
        String body = done.getException() == null ? done.getMessage().getBody(String.class) : null;
        String type = done.getMessage().getHeader(Exchange.CONTENT_TYPE, "application/json", String.class);
        Optional<MediaType> form = mediaType(type);
        if (body == null || form.isEmpty()) {
            LOG.atError()
                    .addKeyValue("system", reply.system())
                    .addKeyValue("route", reply.feed())
                    .log("No reply made");
            return answer;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setContentType(form.get());
        return ResponseEntity.status(status(answer, type)).headers(headers).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<MediaType> mediaType(String type) {
        try {
            return Optional.of(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException none) {
            return Optional.empty();
        }
    }

    /** Old clients know 200 alone as success, and SOAP 1.1 sends each fault with 500; "later" stays what it is. */
    private static int status(ResponseEntity<?> answer, String type) {
        int status = answer.getStatusCode().value();
        if (status / 100 == 2) {
            return HttpStatus.OK.value();
        }
        boolean isLater = status == HttpStatus.TOO_MANY_REQUESTS.value();
        return status / 100 == 4 && !isLater && type.contains("xml")
                ? HttpStatus.INTERNAL_SERVER_ERROR.value()
                : status;
    }
}
