package id.opdhub.mapping;

/** An application that is asked about a record gives no usable answer for now; the payload comes again. */
public final class NoLookup extends RuntimeException {

    private final String reason;

    /** @param reason a code for people; never a word of the answer */
    public NoLookup(String reason) {
        super("no answer: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
