package id.opdhub.record;

/** The hub's secret for subjects: HMAC-SHA256, since a plain hash of a NIK is reversible in seconds. */
public final class SubjectKey {

    /** @throws IllegalArgumentException when the key is shorter than 32 bytes */
    public SubjectKey(byte[] key) {}

    /** {@code warga:<HMAC>}, {@code usaha:<nib>}, {@code objekpajak:<HMAC>} or {@code rekaman:<HMAC of source and own id>}. */
    public String subjectOf(SubjectSource subject, String source) {
        throw new IllegalStateException("seam");
    }

    /** The subject as one recipient sees it, so that two recipients cannot join people by it. */
    public String subjectFor(String recipient, String subject) {
        throw new IllegalStateException("seam");
    }

    /** A keyed fingerprint of any text in 43 URL-safe characters, for example of an id that looks like a personal number. */
    public String fingerprint(String text) {
        throw new IllegalStateException("seam");
    }

    /** Identifies the key itself without giving it away. */
    public String keyId() {
        throw new IllegalStateException("seam");
    }
}
