package id.opdhub.mapping;

/** A payload that is not what its content type says; names the place and the rule, never what stands there. */
public class UnreadablePayload extends RuntimeException {

    private final int line;
    private final int column;
    private final String code;

    /** @param code a key of the bundle {@code id.opdhub.record.findings} */
    public UnreadablePayload(int line, int column, String code) {
        super(code + " at line " + line + ", column " + column);
        this.line = line;
        this.column = column;
        this.code = code;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String code() {
        return code;
    }
}
