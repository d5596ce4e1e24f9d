package id.opdhub.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import id.opdhub.record.Finding;
import id.opdhub.security.Problems;

/** What a sender is told of its submission. */
final class Answers {

    /** Of one answer; whoever has more mends these first. */
    private static final int MOST_ERRORS = 5_000;

    private final Problems problems;

    Answers(Problems problems) {
        this.problems = problems;
    }

    /** 202 when all were accepted (or none was sent), 207 when some were, 422 when none was. */
    ResponseEntity<Object> of(Submission submission, Locale language) {
        List<RecordReceipt> records = submission.records();
        long accepted = records.stream().filter(RecordReceipt::accepted).count();
        if (accepted == 0 && !records.isEmpty()) {
            return refused(submission, language);
        }
        HttpStatus status = accepted == records.size() ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS;
        return ResponseEntity.status(status)
                // Whatever the caller would rather have: a 406 would say that nothing was kept.
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("receipt", submission.receipt(), "records", told(records, language)));
    }

    private ResponseEntity<Object> refused(Submission submission, Locale language) {
        List<RecordReceipt> records = submission.records();
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-record", language);
        problem.setProperty("receipt", submission.receipt());
        problem.setProperty(
                "errors",
                records.stream()
                        .flatMap(record -> record.errors().stream())
                        .limit(MOST_ERRORS)
                        .map(error -> told(error, language))
                        .toList());
        if (records.size() > 1) {
            problem.setProperty("records", told(records, language));
        }
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static List<Map<String, Object>> told(List<RecordReceipt> records, Locale language) {
        List<Map<String, Object>> told = new ArrayList<>();
        int errors = 0;
        for (RecordReceipt record : records) {
            Map<String, Object> one = new LinkedHashMap<>();
            record.id().ifPresent(id -> one.put("id", id));
            one.put("status", record.accepted() ? "accepted" : "rejected");
            errors += record.errors().size();
            if (!record.accepted() && errors <= MOST_ERRORS) {
                one.put(
                        "errors",
                        record.errors().stream()
                                .map(error -> told(error, language))
                                .toList());
            }
            told.add(one);
        }
        return told;
    }

    private static Map<String, String> told(Finding error, Locale language) {
        return Map.of("pointer", error.field(), "code", error.code(), "detail", error.message(language));
    }
}
