package id.opdhub.record;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The agreed fields of a record, as dotted paths; paths go through arrays, {@code .*} is the whole subtree. A path that
 * ends at an object or array means all that it holds, with or without the {@code .*}.
 */
public final class FieldSelection {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(\\.\\*)?");
    private static final String SUBTREE = ".*";

    private final List<String> paths;
    private final SelectedFields selected;

    private FieldSelection(List<String> paths, SelectedFields selected) {
        this.paths = List.copyOf(paths);
        this.selected = selected;
    }

    /** @throws IllegalArgumentException naming the path that is not one */
    public static FieldSelection of(List<String> paths) {
        SelectedFields selected = SelectedFields.none();
        for (String path : paths) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("\"" + path + "\" is no field path such as warga.alamat.*");
            }
            selected.add(names(path));
        }
        return new FieldSelection(paths, selected);
    }

    /** A new tree with the selected fields alone; empty objects do not remain. */
    public ObjectNode project(ObjectNode data) {
        return selected.of(data).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Whether the path is selected, by itself or within a subtree. */
    public boolean includes(String path) {
        return selected.includes(names(path));
    }

    /** What both select: rights only ever narrow. */
    public FieldSelection narrowedBy(FieldSelection other) {
        SelectedFields common = selected.intersect(other.selected);
        return new FieldSelection(common.paths(), common);
    }

    public List<String> paths() {
        return paths;
    }

    private static List<String> names(String path) {
        String named = path.endsWith(SUBTREE) ? path.substring(0, path.length() - SUBTREE.length()) : path;
        return Arrays.asList(named.split("\\.", -1));
    }
}
