package id.opdhub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;

/** Verifies a delivery as a receiving application should: with the standard's own library, over the bytes as they came. */
final class WebhookCheck {

    private final Webhook webhook;

    /** @param secret as agreed with the hub, {@code whsec_} and base64 */
    WebhookCheck(String secret) {
        this.webhook = new Webhook(secret);
    }

    boolean accepts(byte[] body, Map<String, List<String>> headers) {
        try {
            webhook.verify(new String(body, StandardCharsets.UTF_8), headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}
