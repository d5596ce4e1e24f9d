package id.opdhub.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The record types that are live. */
public final class RecordTypes {

    private final Map<String, RecordType> types = new TreeMap<>();

    private RecordTypes(Collection<RecordType> types) {
        types.forEach(type -> this.types.put(type.name(), type));
    }

    /**
     * Reads every {@code <type>.schema.json} of a folder.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong
     */
    public static RecordTypes load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<RecordType> read = files.filter(file -> file.toString().endsWith(RecordTypeFile.SUFFIX))
                    .sorted()
                    .map(RecordTypeFile::read)
                    .toList();
            return new RecordTypes(read);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(folder + ": is no folder that can be read", unreadable);
        }
    }

    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** In the order of their names. */
    public Collection<RecordType> all() {
        return List.copyOf(types.values());
    }
}
