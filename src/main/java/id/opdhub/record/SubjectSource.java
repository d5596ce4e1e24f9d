package id.opdhub.record;

/**
 * The identifier that a subject is computed from. Never log it: it may be a personal number.
 *
 * @param kind what it identifies
 * @param value the identifier as it stands in the record
 */
public record SubjectSource(Kind kind, String value) {

    /** Kinds of subject, in the spelling of the {@code subject} attribute. */
    public enum Kind {
        WARGA,
        USAHA,
        OBJEKPAJAK,
        REKAMAN
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
