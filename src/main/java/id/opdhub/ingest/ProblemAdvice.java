package id.opdhub.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.UnsupportedPayload;
import id.opdhub.record.Finding;
import id.opdhub.security.Problems;

/** Turns what went wrong into the one kind of answer: a problem that says what to do, and nothing of the record. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int DEEPEST_CAUSE = 20;

    private final Problems problems;
    private final IngestSettings settings;

    ProblemAdvice(Problems problems, IngestSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    /** The kind of problem that an exception is, with what its message needs. */
    private record Kind(HttpStatus status, String code, Object... arguments) {

        /** A finding among them is told in the caller's language. */
        Object[] arguments(Locale language) {
            return Stream.of(arguments)
                    .map(argument -> argument instanceof Finding finding ? finding.message(language) : argument)
                    .toArray();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception failure, HttpServletRequest request) {
        Kind kind = causes(failure)
                .flatMap(cause -> kind(cause).stream())
                .findFirst()
                .orElseGet(() -> unexpected(failure));
        Locale language = Problems.language(request);
        ProblemDetail problem = problems.of(kind.status(), kind.code(), language, kind.arguments(language));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (kind.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(settings.retryAfter().toSeconds()));
        }
        return new ResponseEntity<>(problem, headers, kind.status());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private static Optional<Kind> kind(Throwable cause) {
        return Stream.of(ofCall(cause), ofBody(cause), ofHub(cause), ofSpring(cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Kind> ofCall(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return Optional.of(new Kind(HttpStatus.FORBIDDEN, "forbidden"));
        }
        if (cause instanceof ForeignSource foreign) {
            return Optional.of(new Kind(HttpStatus.FORBIDDEN, "foreign-source", foreign.own()));
        }
        if (cause instanceof UnknownFeed feed) {
            return Optional.of(new Kind(HttpStatus.NOT_FOUND, "unknown-feed", feed.system()));
        }
        if (cause instanceof SourceNeeded) {
            return Optional.of(new Kind(HttpStatus.BAD_REQUEST, "source-needed"));
        }
        if (cause instanceof RequestRejectedException) {
            return Optional.of(new Kind(HttpStatus.BAD_REQUEST, "bad-request"));
        }
        if (cause instanceof UnknownRecord) {
            return Optional.of(new Kind(HttpStatus.NOT_FOUND, "unknown-record"));
        }
        return cause instanceof UnknownType
                ? Optional.of(new Kind(HttpStatus.NOT_FOUND, "unknown-type"))
                : Optional.empty();
    }

    private static Optional<Kind> ofBody(Throwable cause) {
        if (cause instanceof BodyTooLarge body) {
            return Optional.of(new Kind(
                    HttpStatus.PAYLOAD_TOO_LARGE, "too-large", body.largest().toKilobytes()));
        }
        if (cause instanceof TooManyRecords records) {
            return Optional.of(new Kind(HttpStatus.PAYLOAD_TOO_LARGE, "too-many", records.most()));
        }
        if (cause instanceof BodyBroken) {
            return Optional.of(new Kind(HttpStatus.BAD_REQUEST, "body-broken"));
        }
        if (cause instanceof EncodedBody || cause instanceof UnsupportedPayload) {
            return Optional.of(new Kind(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type"));
        }
        if (cause instanceof NotACloudEvent) {
            return Optional.of(new Kind(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-event-type"));
        }
        if (cause instanceof UnreadablePayload unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (cause instanceof NotARecord) {
            return Optional.of(new Kind(HttpStatus.UNPROCESSABLE_ENTITY, "not-a-record"));
        }
        if (cause instanceof BadEvent event) {
            return Optional.of(new Kind(HttpStatus.BAD_REQUEST, "bad-event", event.attribute()));
        }
        return Optional.empty();
    }

    private static Kind unreadable(UnreadablePayload payload) {
        Finding rule = Finding.error(payload.code(), "");
        return new Kind(HttpStatus.BAD_REQUEST, "unreadable", payload.line(), payload.column(), rule);
    }

    private static Optional<Kind> ofHub(Throwable cause) {
        if (cause instanceof MappingFailure mapping) {
            String place = mapping.file() + ":" + mapping.line() + ":" + mapping.column();
            return Optional.of(new Kind(HttpStatus.UNPROCESSABLE_ENTITY, "mapping-failed", place));
        }
        if (cause instanceof DirectConsumerNotAvailableException) {
            return Optional.of(new Kind(HttpStatus.SERVICE_UNAVAILABLE, "folder-refused"));
        }
        if (cause instanceof LogUnavailable
                || cause instanceof DataAccessException
                || cause instanceof TransactionException) {
            return Optional.of(new Kind(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
        }
        return Optional.empty();
    }

    /** Spring's own refusals, of which only the status matters. */
    private static Optional<Kind> ofSpring(Throwable cause) {
        if (!(cause instanceof ErrorResponse refusal)) {
            return Optional.empty();
        }
        HttpStatusCode status = refusal.getStatusCode();
        return Optional.of(
                switch (status.value()) {
                    case 404 -> new Kind(HttpStatus.NOT_FOUND, "not-found");
                    case 405 -> new Kind(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
                    case 406 -> new Kind(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
                    case 415 -> new Kind(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type");
                    default -> new Kind(HttpStatus.BAD_REQUEST, "bad-request");
                });
    }

    /** Its message may quote a record: the kinds and the place are enough to find the fault. */
    private static Kind unexpected(Exception failure) {
        List<String> kinds = causes(failure)
                .map(cause -> cause.getClass().getName() + at(cause))
                .toList();
        LOG.atError().addKeyValue("causes", kinds).log("A call failed for a reason that the hub does not know");
        return new Kind(HttpStatus.INTERNAL_SERVER_ERROR, "broken");
    }

    private static String at(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return stack.length == 0 ? "" : " at " + stack[0];
    }
}
