package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import id.opdhub.mapping.UnreadablePayload;

/** An event is the same in all three modes of the HTTP binding, and what is none is named by its attribute. */
class CloudEventReaderTest {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String EVENT =
            "{\"specversion\": \"1.0\", \"id\": \"E-1\", \"source\": \"/systems/siak\", \"type\": \"id.opdhub.uji.v1\","
                    + " \"time\": \"2026-03-01T08:00:00Z\", \"data\": {\"a\": 1}}";

    @Test
    void readsAttributesFromHeadersAndDataFromTheBody() {
        IncomingEvent event = only(CloudEventReader.read(binary(), bytes("{\"a\": 1}")));
        assertEvent(event);
    }

    @Test
    void readsOneObjectInStructuredMode() {
        assertEvent(only(CloudEventReader.read(request(STRUCTURED + "; charset=UTF-8"), bytes(EVENT))));
    }

    @Test
    void readsABatchInItsOrder() {
        String other = EVENT.replace("E-1", "E-2");
        List<IncomingEvent> batch = CloudEventReader.read(request(BATCH), bytes("[" + EVENT + "," + other + "]"));
        assertThat(batch).extracting(IncomingEvent::id).containsExactly("E-1", "E-2");
        assertThat(CloudEventReader.read(request(BATCH), bytes("[]"))).isEmpty();
    }

    @Test
    void decodesPercentSignsInHeadersAndLeavesAPlusAlone() {
        MockHttpServletRequest request = binary();
        request.removeHeader("ce-id");
        request.addHeader("Ce-Id", "R%C3%A9kam%20medis+1%25");
        assertThat(only(CloudEventReader.read(request, bytes("{}"))).id()).isEqualTo("Rékam medis+1%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%2"})
    void namesAHeaderThatIsBadlyEncoded(String encoded) {
        MockHttpServletRequest request = binary();
        request.removeHeader("ce-time");
        request.addHeader("ce-time", encoded);
        assertBad("time", request, "{}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "specversion": "1.0" | "specversion": "0.3" | specversion
            "specversion": "1.0" | "specversion": 1.0   | specversion
            "specversion": "1.0" | "lain": "1.0"        | specversion
            "id": "E-1"          | "id": " "            | id
            "id": "E-1"          | "id": 1              | id
            "id": "E-1"          | "id": "E\\u0001"     | id
            "source": "/systems/siak" | "lain": 1       | source
            "type": "id.opdhub.uji.v1" | "type": null   | type
            2026-03-01T08        | kemarin              | time
            2026-03-01T08        | 1899-12-31T08        | time
            2026-03-01T08        | 3000-01-01T08        | time
            "data": {"a": 1}     | "data": [1]          | data
            "data": {"a": 1}     | "data": {"a": 1}, "data_base64": "e30=" | data
            "data": {"a": 1}     | "data_base64": "e30=" | data
            """)
    void namesTheAttributeThatIsMissingOrMalformed(String written, String instead, String attribute) {
        assertBad(attribute, request(STRUCTURED), EVENT.replace(written, instead));
    }

    @Test
    void namesAnIdWithAnEncodedControlCharacter() {
        MockHttpServletRequest request = binary();
        request.removeHeader("ce-id");
        request.addHeader("ce-id", "E-1%00");
        assertBad("id", request, "{}");
    }

    @Test
    void namesAnIdThatIsTooLong() {
        String longest = "x".repeat(200);
        assertThat(only(CloudEventReader.read(request(STRUCTURED), bytes(EVENT.replace("E-1", longest))))
                        .id())
                .isEqualTo(longest);
        assertBad("id", request(STRUCTURED), EVENT.replace("E-1", longest + "x"));
    }

    @Test
    void refusesABatchThatIsNoArrayAndAMemberThatIsNoEvent() {
        assertBad("[]", request(BATCH), EVENT);
        assertBad("specversion", request(BATCH), "[" + EVENT + ", null]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "nonsense", "application/xml"})
    void refusesAnotherContentType(String contentType) {
        assertThatThrownBy(() -> CloudEventReader.read(request(contentType), bytes(EVENT)))
                .isInstanceOf(NotACloudEvent.class);
    }

    @Test
    void saysWhereABodyIsNoJson() {
        assertThatThrownBy(() -> CloudEventReader.read(request(STRUCTURED), bytes("{\n \"id\": }")))
                .asInstanceOf(type(UnreadablePayload.class))
                .extracting(UnreadablePayload::line)
                .isEqualTo(2);
    }

    private static void assertEvent(IncomingEvent event) {
        assertThat(event.id()).isEqualTo("E-1");
        assertThat(event.source()).isEqualTo("/systems/siak");
        assertThat(event.type()).isEqualTo("id.opdhub.uji.v1");
        assertThat(event.time()).isEqualTo(Optional.of(OffsetDateTime.parse("2026-03-01T08:00:00Z")));
        assertThat(event.data()).hasToString("{\"a\":1}");
    }

    private static void assertBad(String attribute, MockHttpServletRequest request, String body) {
        assertThatThrownBy(() -> CloudEventReader.read(request, bytes(body)))
                .asInstanceOf(type(BadEvent.class))
                .extracting(BadEvent::attribute)
                .isEqualTo(attribute);
    }

    private static IncomingEvent only(List<IncomingEvent> events) {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static MockHttpServletRequest binary() {
        MockHttpServletRequest request = request("application/json");
        request.addHeader("ce-specversion", "1.0");
        request.addHeader("ce-id", "E-1");
        request.addHeader("CE-Source", "/systems/siak");
        request.addHeader("ce-type", "id.opdhub.uji.v1");
        request.addHeader("ce-time", "2026-03-01T08:00:00Z");
        return request;
    }

    private static MockHttpServletRequest request(String contentType) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/records");
        request.setContentType(contentType);
        return request;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
