package id.opdhub.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;

import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.Secrets;

/** Whether a system's API key and signing secret are fit for use; nobody is asked. */
final class CredentialExam {

    /** Characters: what 24 random bytes make in base64, too many to guess. */
    private static final int SHORTEST_KEY = 32;

    /** Standard Webhooks: 24 to 64 random bytes, base64, behind this. */
    private static final String SIGNING = "whsec_";

    private static final int SHORTEST_SECRET = 24;
    private static final int LONGEST_SECRET = 64;
    private static final String EMPTY = "";

    private final Secrets secrets;

    CredentialExam(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Of variables that are set; a missing one is another's to tell. */
    List<Symptom> of(Credentials credentials) {
        List<Symptom> found = new ArrayList<>();
        credentials.key().ifPresent(variable -> secrets.find(variable)
                .map(key -> key(variable, key))
                .ifPresent(found::add));
        credentials.signing().ifPresent(variable -> secrets.find(variable)
                .map(secret -> signing(variable, secret))
                .ifPresent(found::add));
        return found;
    }

    private static Symptom key(String variable, String key) {
        if (key.chars().anyMatch(letter -> letter <= ' ' || letter >= 0x7f)) {
            return Symptom.error(variable, "key-not-plain");
        }
        return key.length() < SHORTEST_KEY
                ? Symptom.warning(variable, "key-short", key.length(), SHORTEST_KEY)
                : Symptom.well(variable, "ok-key");
    }

    private static Symptom signing(String variable, String secret) {
        if (!secret.startsWith(SIGNING)) {
            return Symptom.error(variable, "signing-no-prefix");
        }
        Optional<byte[]> bytes = decoded(secret.substring(SIGNING.length()));
        if (bytes.isEmpty()) {
            return Symptom.error(variable, "signing-not-base64");
        }
        int length = bytes.get().length;
        if (length < SHORTEST_SECRET || length > LONGEST_SECRET) {
            return Symptom.error(variable, "signing-length", length, SHORTEST_SECRET, LONGEST_SECRET);
        }
        return isProven(secret) ? Symptom.well(variable, "ok-signing") : Symptom.error(variable, "signing-unusable");
    }

    static boolean isSound(String secret) {
        return !signing("", secret).isError();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether a receiver with this secret takes what the hub signs with it. */
    private static boolean isProven(String secret) {
        try {
            new Webhook(secret).verify(EMPTY, asLists(signed(secret, "doctor", Instant.now())));
            return true;
        } catch (WebhookVerificationException | IllegalStateException refused) {
            return false;
        }
    }

    /** The headers of a signed request without a body. */
    static Map<String, String> signed(String secret, String id, Instant now) {
        try {
            long seconds = now.getEpochSecond();
            return Map.of(
                    "webhook-id", id,
                    "webhook-timestamp", Long.toString(seconds),
                    "webhook-signature", new Webhook(secret).sign(id, seconds, EMPTY));
        } catch (WebhookSigningException broken) {
            throw new IllegalStateException("the platform lacks HMAC-SHA256", broken);
        }
    }

    private static Map<String, List<String>> asLists(Map<String, String> headers) {
        return Map.of(
                "webhook-id", List.of(headers.get("webhook-id")),
                "webhook-timestamp", List.of(headers.get("webhook-timestamp")),
                "webhook-signature", List.of(headers.get("webhook-signature")));
    }
}
