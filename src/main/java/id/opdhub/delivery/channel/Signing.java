package id.opdhub.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Secrets;

/** Signs what leaves the hub by Standard Webhooks, so that a system knows it is from us and not a repetition of long ago. */
final class Signing {

    private final Secrets secrets;

    Signing(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The headers of a signed request; of a system without a secret all but the signature. */
    Map<String, String> headers(AgencySystem system, String id, Instant now, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        signature(system, id, now, body).ifPresent(signature -> headers.put("webhook-signature", signature));
        return headers;
    }

    private Optional<String> signature(AgencySystem system, String id, Instant now, byte[] body) {
        return system.credentials().signing().map(variable -> {
            String secret = secrets.find(variable)
                    .orElseThrow(() -> new IllegalStateException("variable " + variable + " is not set"));
            return sign(secret, id, now, body);
        });
    }

    private static String sign(String secret, String id, Instant now, byte[] body) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), new String(body, StandardCharsets.UTF_8));
        } catch (WebhookSigningException broken) {
            throw new IllegalStateException("the platform lacks HMAC-SHA256", broken);
        }
    }
}
