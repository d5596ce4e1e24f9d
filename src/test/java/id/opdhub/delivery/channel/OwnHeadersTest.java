package id.opdhub.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder sends beside the body holds its own secrets where it wants them, and nobody else's anywhere. */
class OwnHeadersTest {

    private static final String HUBS = "SPRING_DATASOURCE_PASSWORD";

    @Test
    void fillsInTheSystemsOwnSecrets() {
        assertThat(headers("deliver-constant.user_key", "kunci {env:OSS_KUKAR_USER_KEY}"))
                .containsExactly(Map.entry("user_key", "kunci isi-OSS_KUKAR_USER_KEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {HUBS, "OSS_KUTIM_USER_KEY", "OSS_USER_KEY"})
    void givesAwayNoSecretOfAnother(String variable) {
        assertThat(headers("deliver-constant.user_key", "{env:" + variable + "}"))
                .containsExactly(Map.entry("user_key", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {HUBS, "OSS_KUKAR_USER_KEY"})
    void fillsInNothingOfWhatARecordSays(String variable) {
        assertThat(headers("deliver.nama", "{env:" + variable + "}"))
                .containsExactly(Map.entry("nama", "{env:" + variable + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce-id",
                "Webhook-Signature",
                "traceparent",
                "Host",
                "content-length",
                "Content-Type",
                "Transfer-Encoding",
                "x\r\nhost",
                ""
            })
    void leavesHeadersOfTheHubAndOfHttpAlone(String name) {
        assertThat(headers("deliver." + name, "x")).isEmpty();
        assertThat(headers("deliver-constant." + name, "x")).isEmpty();
    }

    @Test
    void keepsAValueOnItsLine() {
        assertThat(headers("deliver.nama", "a\r\nhost: b\0")).containsExactly(Map.entry("nama", "a  host: b "));
    }

    private static Map<String, String> headers(String name, String value) {
        DefaultMessage message = new DefaultMessage(new DefaultCamelContext());
        message.setHeader(name, value);
        return OwnHeaders.of(message, "oss-kukar", variable -> Optional.of("isi-" + variable));
    }
}
