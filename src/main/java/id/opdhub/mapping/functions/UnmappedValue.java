package id.opdhub.mapping.functions;

import com.fasterxml.jackson.databind.node.TextNode;

/** A text that a table of the folder does not have. It passes as it is, and the record says so of itself. */
public final class UnmappedValue extends TextNode {

    private static final long serialVersionUID = 1L;

    private final String table;

    UnmappedValue(String text, String table) {
        super(text);
        this.table = table;
    }

    /** The name of the table. */
    public String table() {
        return table;
    }
}
