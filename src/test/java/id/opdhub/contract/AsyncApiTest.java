package id.opdhub.contract;

import static id.opdhub.contract.Documents.LEGACY;
import static id.opdhub.contract.Documents.REGISTER;
import static id.opdhub.contract.Documents.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What flows through the hub as AsyncAPI: calls and topics of the systems that are live, and the hub's own topics. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = Documents.asyncApi(Locale.ENGLISH, VILLAGE, REGISTER, LEGACY);

    @Test
    void tellsWhereFeedsAreTaken() {
        assertThat(DOCUMENT.at("/channels/in.desa-uji.penduduk/address").asText())
                .isEqualTo("/v1/in/desa-uji/penduduk");
        assertThat(DOCUMENT.at("/channels/in.siak-uji.peristiwa/address").asText())
                .isEqualTo("siak.peristiwa");
        assertThat(DOCUMENT.at("/operations/in.siak-uji.peristiwa/action").asText())
                .isEqualTo("receive");
        assertThat(DOCUMENT.at("/channels").has("in.siak-uji.ditanya")).isFalse();
    }

    @Test
    void tellsTheTopicThatIsWrittenButNoWebAddress() {
        assertThat(DOCUMENT.at("/channels/out.siak-uji/address").asText()).isEqualTo("siak.penduduk");
        assertThat(DOCUMENT.at("/channels/out.desa-uji/address").isNull()).isTrue();
        assertThat(DOCUMENT.at("/operations/out.desa-uji/action").asText()).isEqualTo("send");
    }

    @Test
    void namesTheHubsOwnTopics() {
        assertThat(DOCUMENT.path("channels").fieldNames())
                .toIterable()
                .contains(
                        "hub.records",
                        "hub.deliveries.desa-uji",
                        "hub.dead-letters",
                        "hub.rejections",
                        "hub.replays",
                        "hub.journal");
    }

    @Test
    void saysWithWhichHeadersRecordsAreGiven() {
        assertThat(DOCUMENT.at("/components/schemas/HttpHeaders/properties").has("ce-type"))
                .isTrue();
        assertThat(DOCUMENT.at("/components/schemas/KafkaHeaders/properties").has("ce_type"))
                .isTrue();
        assertThat(DOCUMENT.at("/channels/out.siak-uji/messages").findValuesAsText("$ref"))
                .contains(TypeSchemas.PLACE + "KafkaHeaders");
    }
}
