package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Only what the contract names leaves the hub, in the spelling that CloudEvents prescribes. */
class EventAttributesTest {

    @Test
    void onlyNamedAttributesLeaveTheHub() {
        Map<String, String> known =
                Map.of("id", "e-1", "kodewilayah", "1306", "rahasia", "x", "hub_agreement", "PKS 1");

        assertThat(EventAttributes.allowed(known))
                .isEqualTo(Map.of("id", "e-1", "kodewilayah", "1306", "datacontenttype", "application/json"));
    }

    @Test
    void contentTypeHasNoSecondHeader() {
        assertThat(EventAttributes.headers(Map.of("id", "e-1", "datacontenttype", "application/json")))
                .isEqualTo(Map.of("ce-id", "e-1"));
    }

    @Test
    void valuesAreEncodedForHeaders() {
        assertThat(EventAttributes.encode("a b\"c%d\r\né€~")).isEqualTo("a%20b%22c%25d%0D%0A%C3%A9%E2%82%AC~");
    }
}
