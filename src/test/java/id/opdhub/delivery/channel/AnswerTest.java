package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.opdhub.delivery.channel.Outcome.Kind;
import id.opdhub.registry.DeliverySettings.Conflict;

/** The contract's table of answers, row by row. */
class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "204, DELIVERED",
        "299, DELIVERED",
        "301, TRY_AGAIN",
        "302, TRY_AGAIN",
        "307, TRY_AGAIN",
        "400, REFUSED",
        "405, REFUSED",
        "406, REFUSED",
        "411, REFUSED",
        "413, REFUSED",
        "415, REFUSED",
        "418, REFUSED",
        "422, REFUSED",
        "451, REFUSED",
        "401, ACCESS_DENIED",
        "403, ACCESS_DENIED",
        "404, TRY_AGAIN",
        "408, TRY_AGAIN",
        "425, TRY_AGAIN",
        "429, TRY_AGAIN",
        "410, GONE",
        "500, TRY_AGAIN",
        "502, TRY_AGAIN",
        "503, TRY_AGAIN",
        "599, TRY_AGAIN",
        "700, TRY_AGAIN"
    })
    void statusDecidesOutcome(int status, Kind kind) {
        Outcome outcome = new Answer(status, Optional.empty(), new byte[0]).outcome(Conflict.DELIVERED, NOW);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.reason()).isEqualTo("http-" + status);
    }

    @Test
    void conflictMeansAlreadyThereUnlessFolderSaysOtherwise() {
        Answer answer = new Answer(409, Optional.empty(), new byte[0]);

        assertThat(answer.outcome(Conflict.DELIVERED, NOW)).isEqualTo(Outcome.delivered("already-there"));
        assertThat(answer.outcome(Conflict.REFUSED, NOW).kind()).isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                " 7 |7",
                "0|0",
                "99999|3600",
                "99999999999999999999|3600",
                "Fri, 20 Nov 2026 03:00:30 GMT|30",
                "Fri, 20 Nov 2026 02:00:00 GMT|0"
            })
    void retryAfterIsReadAsSecondsOrDate(String header, long seconds) {
        Outcome outcome = new Answer(503, Optional.of(header), new byte[0]).outcome(Conflict.DELIVERED, NOW);

        assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1.5", "''"})
    void unreadableRetryAfterSaysNothing(String header) {
        Outcome outcome = new Answer(503, Optional.of(header), new byte[0]).outcome(Conflict.DELIVERED, NOW);

        assertThat(outcome.retryAfter()).isEmpty();
    }
}
