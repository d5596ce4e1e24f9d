package id.opdhub.mapping;

/** An application that is asked about a record gives no usable answer. */
public final class NoLookup extends RuntimeException {

    private final String reason;
    private final Kind kind;

    /** What is to be done about it. */
    public enum Kind {
        /** To wait: the payload comes again. */
        AWAY,
        /** To wait long: it would not let the hub in, and trying often locks accounts. */
        ACCESS,
        /** To wait a few times: it was there, and has no answer about this record. */
        RECORD
    }

    /** @param reason a code for people; never a word of the answer */
    public NoLookup(String reason, Kind kind) {
        super("no answer: " + reason);
        this.reason = reason;
        this.kind = kind;
    }

    public String reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }
}
