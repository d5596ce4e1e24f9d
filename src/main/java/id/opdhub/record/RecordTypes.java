package id.opdhub.record;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** The record types that are live. */
public final class RecordTypes {

    /**
     * Reads every {@code <type>.schema.json} of a folder.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong
     */
    public static RecordTypes load(Path folder) {
        throw new IllegalStateException("seam");
    }

    public Optional<RecordType> find(String name) {
        throw new IllegalStateException("seam");
    }

    public Collection<RecordType> all() {
        throw new IllegalStateException("seam");
    }
}
