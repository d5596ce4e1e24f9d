package id.opdhub.ops;

import java.util.Map;

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
@RestControllerAdvice(basePackageClasses = OpsProblemAdvice.class)
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NothingHere none, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "nothing-here", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReplayed(NotReplayed not, HttpServletRequest request) {
        ResponseEntity<ProblemDetail> answer =
                problem(HttpStatus.CONFLICT, "not-replayed", request, not.verdict(), reasonOf(not, request));
        answer.getBody().setProperty("verdict", not.verdict());
        return answer;
    }

    private String reasonOf(NotReplayed not, HttpServletRequest request) {
        return problems.text("verdict." + not.verdict(), Problems.language(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuestion(BadQuestion bad, HttpServletRequest request) {
        ResponseEntity<ProblemDetail> answer = problem(HttpStatus.BAD_REQUEST, "bad-question", request);
        answer.getBody()
                .setProperty(
                        "errors",
                        bad.mistakes().stream()
                                .map(mistake -> told(mistake, request))
                                .toList());
        return answer;
    }

    private Map<String, String> told(Mistake mistake, HttpServletRequest request) {
        String detail = problems.text(
                mistake.code(), Problems.language(request), mistake.arguments().toArray());
        return Map.of("pointer", mistake.pointer(), "code", mistake.code(), "detail", detail);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, HttpServletRequest request, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(status, code, Problems.language(request), arguments));
    }
}
