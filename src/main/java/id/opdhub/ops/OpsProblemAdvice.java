package id.opdhub.ops;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import id.opdhub.security.Problems;

/** What an operator's call got wrong, as a problem; whatever else goes wrong is told as everywhere. */
@RestControllerAdvice(assignableTypes = {SystemsController.class, LanesController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpsProblemAdvice {

    private final Problems problems;

    OpsProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownSystem unknown, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "unknown-system", request, unknown.system());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noDestination(NotADestination none, HttpServletRequest request) {
        return problem(HttpStatus.CONFLICT, "not-a-destination", request, none.system());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noLane(UnknownLane none, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "unknown-lane", request, none.lane());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> decided(LaneDecided before, HttpServletRequest request) {
        return problem(HttpStatus.CONFLICT, "lane-decided", request, before.lane(), before.verdict());
    }

    @ExceptionHandler({ReasonMissing.class, HttpMessageNotReadableException.class})
    ResponseEntity<ProblemDetail> noReason(HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "reason-missing", request);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, HttpServletRequest request, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, code, Problems.language(request), arguments));
    }
}
