package id.opdhub.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import id.opdhub.record.identifier.Digits;

/**
 * The hub's secret for subjects: HMAC-SHA256, since a plain hash of a NIK is reversible in seconds. Every use names
 * itself in what is hashed, so that no use can be played off against another. Safe for many threads.
 */
public final class SubjectKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int NIB_LENGTH = 13;

    /** Never updated itself; a clone of it spares looking the algorithm up for every record. */
    private final Mac keyed;

    /** @throws IllegalArgumentException when the key is shorter than 32 bytes */
    public SubjectKey(byte[] key) {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("subject key is shorter than " + SHORTEST + " bytes");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(ALGORITHM + " is not there", everyJavaHasIt);
        }
    }

    /** {@code warga:<HMAC>}, {@code usaha:<nib>}, {@code objekpajak:<HMAC>} or {@code rekaman:<HMAC of source and own id>}. */
    public String subjectOf(SubjectSource subject, String source) {
        String kind = subject.kind().name().toLowerCase(Locale.ROOT);
        return kind
                + ':'
                + switch (subject.kind()) {
                    case WARGA, OBJEKPAJAK -> hmac(kind, subject.value());
                    // What is no NIB may be the NIK of a person without one, and subjects are seen by many.
                    case USAHA ->
                        Digits.areDigits(subject.value(), NIB_LENGTH) ? subject.value() : hmac(kind, subject.value());
                    case REKAMAN -> hmac(kind, source, subject.value());
                };
    }

    /** The subject as one recipient sees it, so that two recipients cannot join people by it. */
    public String subjectFor(String recipient, String subject) {
        String kind = subject.substring(0, subject.indexOf(':') + 1);
        return kind + hmac("penerima", recipient, subject);
    }

    /** A keyed fingerprint of any text in 43 URL-safe characters, for example of an id that looks like a personal number. */
    public String fingerprint(String text) {
        return hmac("sidik", text);
    }

    /** Identifies the key itself without giving it away. */
    public String keyId() {
        return hmac("kunci");
    }

    @Override
    public String toString() {
        return "SubjectKey " + keyId();
    }

    private String hmac(String use, String... parts) {
        Mac mac = copy();
        update(mac, use);
        for (String part : parts) {
            update(mac, part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException otherProvider) {
            throw new IllegalStateException("the provider of " + ALGORITHM + " cannot copy a keyed Mac", otherProvider);
        }
    }

    /** Each part with its length, so that no two lists of parts hash the same bytes. */
    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
