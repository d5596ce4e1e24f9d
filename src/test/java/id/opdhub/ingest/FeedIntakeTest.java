package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;
import id.opdhub.mapping.NoLookup;
import id.opdhub.record.Finding;

/** Whose fault it is decides whether a message waits or is set aside. */
class FeedIntakeTest {

    private final FlakyLog log = new FlakyLog();
    private final FeedIntake intake = FeedingHub.intake(log);
    private final FeedName feed = new FeedName(FeedingHub.SYSTEM, "lahir");

    @Test
    void letsNothingButBodyAndContentTypeIntoARoute() throws Exception {
        Exchange exchange = take(arrived -> {});

        assertThat(exchange.getMessage().getHeaders()).containsOnly(Map.entry(Exchange.CONTENT_TYPE, "text/csv"));
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("isi");
    }

    @Test
    void setsAsideWhatFailsAgainAndAgainForNoKnownReason() throws Exception {
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThatThrownBy(() -> take(failing(new IllegalStateException("?"))))
                    .isInstanceOf(IllegalStateException.class);
        }

        Exchange exchange = take(failing(new IllegalStateException("?")));

        assertThat(exchange.isFailed()).isFalse();
        assertThat(log.entries).hasSize(1);
        assertThat(log.entries.get(0).headers()).containsEntry(SetAside.REASON, "route-failed");
    }

    @Test
    void setsAsideWhatTheApplicationThatIsAskedNeverAnswers() throws Exception {
        NoLookup unanswered = new NoLookup("http-422", NoLookup.Kind.RECORD);
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThatThrownBy(() -> take(failing(unanswered))).isSameAs(unanswered);
        }

        take(failing(unanswered));

        assertThat(log.entries).hasSize(1);
        assertThat(log.entries.get(0).headers()).containsEntry(SetAside.REASON, "tak-terjawab");
    }

    @Test
    void waitsForAnApplicationThatIsAsked() {
        NoLookup away = new NoLookup("http-503", NoLookup.Kind.AWAY);
        for (int attempt = 1; attempt < 50; attempt++) {
            assertThatThrownBy(() -> take(failing(away))).isSameAs(away);
        }

        assertThat(log.entries).isEmpty();
    }

    @Test
    void waitsForANetworkHoweverLong() {
        for (int attempt = 1; attempt < 50; attempt++) {
            assertThatThrownBy(() -> take(failing(new IOException("away")))).isInstanceOf(IOException.class);
        }

        assertThat(log.entries).isEmpty();
    }

    @Test
    void keepsAPayloadOfWhichSomeRecordsWereRejected() throws Exception {
        take(exchange -> exchange.getProperty(Submission.PROPERTY, Submission.class)
                .add(java.util.List.of(
                        RecordReceipt.accepted("e-1"),
                        RecordReceipt.rejected(
                                java.util.Optional.empty(),
                                java.util.List.of(Finding.error("format-salah", "/TGL_LHR"))))));

        assertThat(log.entries).hasSize(1);
        assertThat(log.entries.get(0).headers())
                .containsEntry(SetAside.FINDINGS, "[{\"pointer\":\"/TGL_LHR\",\"code\":\"format-salah\"}]")
                .containsEntry(SetAside.CONTENT_TYPE, "text/csv");
        assertThat(log.journal).isEmpty();
    }

    private Exchange take(Processor route) throws Exception {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeader("kafka.OVERRIDE_TOPIC", "hub.records");
        exchange.getMessage()
                .setBody(new ConsumedRecord(
                        new LogPosition("siak.lahir", 0, 7),
                        "a",
                        Map.of("content-type", "text/csv", "CamelHttpUri", "http://x"),
                        "isi".getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH));
        intake.before(route, feed).process(exchange);
        return exchange;
    }

    private static Processor failing(Exception failure) {
        return exchange -> exchange.setException(failure);
    }
}
