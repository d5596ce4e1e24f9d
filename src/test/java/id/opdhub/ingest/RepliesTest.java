package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockHttpServletRequest;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.registry.Swaps;
import id.opdhub.security.ShippedProblems;

/** A caller is answered in its own form where its folder has one, and never told less than the hub knows. */
class RepliesTest {

    private static final Supplier<ResponseEntity<?>> ACCEPTED = () -> ResponseEntity.accepted()
            .body(Map.of("receipt", "r-1", "records", List.of(Map.of("id", "e-1", "status", "accepted"))));

    private final CamelContext camel = new DefaultCamelContext();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private Replies replies;

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:uji.soap.reply")
                        .errorHandler(noErrorHandler())
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/xml; charset=UTF-8"))
                        .process(exchange -> exchange.getMessage().setBody(said(exchange)));
                from("direct:uji.rusak.reply").errorHandler(noErrorHandler()).process(exchange -> {
                    throw new IllegalStateException();
                });
            }
        });
        camel.start();
        replies = new Replies(
                new FeedRoutes(camel.createProducerTemplate(), new Swaps()),
                new ProblemAdvice(ShippedProblems.problems(), Intake.SETTINGS),
                Jackson2ObjectMapperBuilder.json().build());
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void leavesTheHubsOwnAnswerToAFeedWithoutReply() {
        assertThat(replies.to(request, new FeedName("uji", "lain"), ACCEPTED)).isEqualTo(ACCEPTED.get());
    }

    @Test
    void saysTheReceiptInTheCallersForm() {
        ResponseEntity<?> reply = replies.to(request, new FeedName("uji", "soap"), ACCEPTED);

        assertThat(reply.getStatusCode().value()).isEqualTo(200);
        assertThat(reply.getHeaders().getContentType()).hasToString("text/xml;charset=UTF-8");
        assertThat(text(reply)).isEqualTo("<a>202 r-1</a>");
    }

    @Test
    void saysAProblemAsAFaultOfSoap() {
        ResponseEntity<?> reply = replies.to(request, new FeedName("uji", "soap"), () -> {
            throw new UnreadablePayload(1, 2, "xml-rusak");
        });

        assertThat(reply.getStatusCode().value()).isEqualTo(500);
        assertThat(text(reply)).startsWith("<a>400 ").contains("1").doesNotContain("null");
    }

    @Test
    void leavesALaterWhatItIs() {
        ResponseEntity<?> reply = replies.to(request, new FeedName("uji", "soap"), () -> {
            throw new HubBusy();
        });

        assertThat(reply.getStatusCode().value()).isEqualTo(429);
        assertThat(reply.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
    }

    @Test
    void answersAsTheHubDoesWhereTheReplyFails() {
        assertThat(replies.to(request, new FeedName("uji", "rusak"), ACCEPTED)).isEqualTo(ACCEPTED.get());
    }

    private static String said(Exchange exchange) {
        JsonNode answer = exchange.getMessage().getBody(JsonNode.class);
        return "<a>" + answer.path("status").asText() + " "
                + answer.path("receipt").asText(answer.path("detail").asText()) + "</a>";
    }

    private static String text(ResponseEntity<?> reply) {
        return new String((byte[]) reply.getBody(), StandardCharsets.UTF_8);
    }
}
