package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.PayloadReader;
import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.record.Finding;
import id.opdhub.security.ShippedProblems;

/** What went wrong decides the status, however deep it lies; the answer never quotes it. */
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(ShippedProblems.problems(), Intake.SETTINGS);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(new AccessDeniedException("no"), 403, "forbidden"),
                arguments(new ForeignSource("/systems/siak"), 403, "foreign-source"),
                arguments(new UnknownFeed("siak"), 404, "unknown-feed"),
                arguments(new UnknownRecord(), 404, "unknown-record"),
                arguments(new UnknownType("x"), 404, "unknown-type"),
                arguments(new BodyTooLarge(DataSize.ofMegabytes(10)), 413, "too-large"),
                arguments(new TooManyRecords(10), 413, "too-many"),
                arguments(new EncodedBody(), 415, "unsupported-type"),
                arguments(new NotACloudEvent(), 415, "unsupported-event-type"),
                arguments(new UnreadablePayload(2, 3, "json-rusak"), 400, "unreadable"),
                arguments(new BadEvent("id"), 400, "bad-event"),
                arguments(new NotARecord(), 422, "not-a-record"),
                arguments(new RequestRejectedException("//"), 400, "bad-request"),
                arguments(
                        new MethodArgumentTypeMismatchException("kemarin", OffsetDateTime.class, "time", null, null),
                        400,
                        "bad-request"),
                arguments(new MappingFailure("pasien.in.jslt", 4, 5, "fails"), 422, "mapping-failed"),
                arguments(new DirectConsumerNotAvailableException("none", null), 503, "folder-refused"),
                arguments(new LogUnavailable("hub.records", new TimeoutException()), 503, "unavailable"),
                arguments(new DataAccessResourceFailureException("away"), 503, "unavailable"),
                arguments(new CannotCreateTransactionException("away"), 503, "unavailable"),
                arguments(new NoResourceFoundException(HttpMethod.GET, "/x"), 404, "not-found"),
                arguments(new HttpRequestMethodNotSupportedException("PUT"), 405, "method-not-allowed"),
                arguments(new HttpMediaTypeNotSupportedException("text/x"), 415, "unsupported-type"),
                arguments(new MissingServletRequestParameterException("source", "String"), 400, "bad-request"),
                arguments(new IllegalStateException("1306025708909001"), 500, "broken"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesEachKindItsStatusAndType(Exception failure, int status, String type) {
        assertProblem(advice.problem(failure, request), status, type);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsTheKindBehindARouteAndAFuture(Exception failure, int status, String type) {
        assertProblem(
                advice.problem(new RouteFailure("direct:x", new CompletionException(failure)), request), status, type);
    }

    @Test
    void refusesAPayloadOfAnotherType() {
        Exception failure =
                new RouteFailure("direct:x", catchThrowable(() -> PayloadReader.read(new byte[0], "text/html")));
        assertProblem(advice.problem(failure, request), 415, "unsupported-type");
    }

    @Test
    void saysWhenToComeBackOnlyWhereItHelps() {
        assertThat(headers(new LogUnavailable("hub.records", new TimeoutException())))
                .containsEntry(HttpHeaders.RETRY_AFTER, List.of("7"));
        assertThat(headers(new BadEvent("id"))).doesNotContainKey(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void saysInTheCallersLanguageWhatIsUnreadable() {
        Finding rule = Finding.error("json-rusak", "");
        Exception failure = new UnreadablePayload(2, 3, "json-rusak");
        assertThat(detail(failure)).contains("2", "3", rule.message(Locale.forLanguageTag("id")));
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.9");
        assertThat(detail(failure)).contains("2", "3", rule.message(Locale.ENGLISH));
    }

    @Test
    void quotesNothingOfWhatItDoesNotKnow() {
        ProblemDetail problem = advice.problem(new IllegalStateException("1306025708909001"), request)
                .getBody();
        assertThat(problem).asString().doesNotContain("1306025708909001").doesNotContain("IllegalState");
    }

    private HttpHeaders headers(Exception failure) {
        return advice.problem(failure, request).getHeaders();
    }

    private String detail(Exception failure) {
        return Objects.requireNonNull(advice.problem(failure, request).getBody())
                .getDetail();
    }

    private static void assertProblem(ResponseEntity<ProblemDetail> answer, int status, String type) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasToString("/problems/" + type);
        assertThat(problem.getDetail()).isNotBlank();
    }
}
