package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.junit.jupiter.api.Test;

/** A stand-in takes what the hub signed for it, and nothing else. */
class WebhookCheckTest {

    private static final String ID = "evt-1";
    private static final String BODY = "{\"kode_desa\":\"1306012001\"}";
    private static final String SECRET = secret("a secret of the receiving system");
    private static final String OTHER_SECRET = secret("a secret of quite another system");

    private final WebhookCheck check = new WebhookCheck(SECRET);

    @Test
    void acceptsBodySignedWithItsSecret() throws WebhookSigningException {
        assertThat(check.accepts(bytes(BODY), signed(SECRET, Instant.now()))).isTrue();
    }

    @Test
    void refusesBodySignedWithAnotherSecret() throws WebhookSigningException {
        assertThat(check.accepts(bytes(BODY), signed(OTHER_SECRET, Instant.now())))
                .isFalse();
    }

    @Test
    void refusesChangedBody() throws WebhookSigningException {
        assertThat(check.accepts(bytes(BODY + " "), signed(SECRET, Instant.now())))
                .isFalse();
    }

    @Test
    void refusesOldSignature() throws WebhookSigningException {
        assertThat(check.accepts(bytes(BODY), signed(SECRET, Instant.now().minusSeconds(3_600))))
                .isFalse();
    }

    @Test
    void refusesUnsignedBody() {
        assertThat(check.accepts(bytes(BODY), Map.of())).isFalse();
    }

    @Test
    void acceptsWhenOneOfSeveralSignaturesFits() throws WebhookSigningException {
        Instant now = Instant.now();
        String both = signature(OTHER_SECRET, now) + " " + signature(SECRET, now);

        assertThat(check.accepts(bytes(BODY), headers(now, both))).isTrue();
    }

    private static Map<String, List<String>> signed(String secret, Instant when) throws WebhookSigningException {
        return headers(when, signature(secret, when));
    }

    private static Map<String, List<String>> headers(Instant when, String signature) {
        return Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(when.getEpochSecond())),
                "webhook-signature", List.of(signature));
    }

    private static String signature(String secret, Instant when) throws WebhookSigningException {
        return new Webhook(secret).sign(ID, when.getEpochSecond(), BODY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
