package id.opdhub.ingest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception failure, HttpServletRequest request) {
        ProblemKind kind = causes(failure)
                .flatMap(cause -> ProblemKind.of(cause).stream())
                .findFirst()
                .orElseGet(() -> unexpected(failure));
        Locale language = Problems.language(request);
        ProblemDetail problem = problems.of(kind.status(), kind.code(), language, kind.arguments(language));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (kind.isForLater()) {
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

    /** Its message may quote a record: the kinds and the place are enough to find the fault. */
    private static ProblemKind unexpected(Exception failure) {
        List<String> kinds = causes(failure)
                .map(cause -> cause.getClass().getName() + at(cause))
                .toList();
        LOG.atError().addKeyValue("causes", kinds).log("A call failed for a reason that the hub does not know");
        return ProblemKind.BROKEN;
    }

    private static String at(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return stack.length == 0 ? "" : " at " + stack[0];
    }
}
