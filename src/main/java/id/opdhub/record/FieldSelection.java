package id.opdhub.record;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The agreed fields of a record, as dotted paths; paths go through arrays, {@code .*} is the whole subtree. */
public final class FieldSelection {

    /** @throws IllegalArgumentException naming the path that is not one */
    public static FieldSelection of(List<String> paths) {
        throw new IllegalStateException("seam");
    }

    /** A new tree with the selected fields alone; empty objects do not remain. */
    public ObjectNode project(ObjectNode data) {
        throw new IllegalStateException("seam");
    }

    /** Whether the path is selected, by itself or within a subtree. */
    public boolean includes(String path) {
        throw new IllegalStateException("seam");
    }

    public List<String> paths() {
        throw new IllegalStateException("seam");
    }
}
