package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import id.opdhub.record.Finding;
import id.opdhub.security.ShippedProblems;
import id.opdhub.support.Records;

/** The status tells at a glance whether all, some or none was taken; the body tells of each. */
class AnswersTest {

    private static final RecordReceipt ACCEPTED = RecordReceipt.accepted("E-1");
    private static final RecordReceipt REJECTED =
            RecordReceipt.rejected(Optional.empty(), List.of(Finding.error("format-salah", "/2/tgl")));

    private final Submission submission = Intake.submission();
    private final Answers answers = new Answers(ShippedProblems.problems());

    @Test
    void says202WhenAllWereTaken() {
        ResponseEntity<Object> answer = answer(ACCEPTED, RecordReceipt.accepted("E-2"));
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(body(answer)).isEqualTo(tree("""
                {"receipt": "receipt", "records": [{"id": "E-1", "status": "accepted"},
                                                   {"id": "E-2", "status": "accepted"}]}"""));
    }

    @Test
    void says202WhenThereWasNothingToTake() {
        ResponseEntity<Object> answer = answer();
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(body(answer)).isEqualTo(tree("{\"receipt\": \"receipt\", \"records\": []}"));
    }

    @Test
    void says207WhenSomeWereTaken() {
        ResponseEntity<Object> answer = answer(REJECTED, ACCEPTED);
        assertThat(answer.getStatusCode().value()).isEqualTo(207);
        JsonNode rejected = body(answer).at("/records/0");
        assertThat(rejected.path("status").asText()).isEqualTo("rejected");
        assertThat(rejected.at("/errors/0/pointer").asText()).isEqualTo("/2/tgl");
        assertThat(rejected.at("/errors/0/code").asText()).isEqualTo("format-salah");
        assertThat(body(answer).at("/records/1/id").asText()).isEqualTo("E-1");
    }

    @Test
    void says422WhenTheOnlyRecordWasNotTaken() {
        ResponseEntity<Object> answer = answer(REJECTED);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem(answer).getType()).hasToString("/problems/invalid-record");
        assertThat(problem(answer).getProperties()).containsOnlyKeys("receipt", "errors");
        assertThat(problem(answer).getProperties().get("errors"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void says422WithEachRecordWhenNoneOfSeveralWasTaken() {
        ResponseEntity<Object> answer = answer(REJECTED, REJECTED);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(problem(answer).getProperties().get("errors"))
                .asInstanceOf(LIST)
                .hasSize(2);
        assertThat(problem(answer).getProperties().get("records"))
                .asInstanceOf(LIST)
                .hasSize(2);
    }

    @Test
    void speaksTheCallersLanguage() {
        submission.add(List.of(REJECTED));
        assertThat(told(Locale.forLanguageTag("id")))
                .containsEntry("detail", REJECTED.errors().get(0).message(Locale.forLanguageTag("id")));
        assertThat(told(Locale.ENGLISH))
                .containsEntry("detail", REJECTED.errors().get(0).message(Locale.ENGLISH));
        assertThat(told(Locale.ENGLISH)).isNotEqualTo(told(Locale.forLanguageTag("id")));
    }

    private Map<String, String> told(Locale language) {
        return new ObjectMapper()
                .convertValue(
                        problem(answers.of(submission, language))
                                .getProperties()
                                .get("errors"),
                        new TypeReference<List<Map<String, String>>>() {})
                .get(0);
    }

    private ResponseEntity<Object> answer(RecordReceipt... receipts) {
        submission.add(List.of(receipts));
        return answers.of(submission, Locale.forLanguageTag("id"));
    }

    private static ProblemDetail problem(ResponseEntity<Object> answer) {
        return (ProblemDetail) answer.getBody();
    }

    private static JsonNode body(ResponseEntity<Object> answer) {
        return new ObjectMapper().valueToTree(answer.getBody());
    }

    private static JsonNode tree(String text) {
        return Records.json(text);
    }
}
