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

    private volatile Map<String, RecordType> types;

    private RecordTypes(Map<String, RecordType> types) {
        this.types = types;
    }

    public static RecordTypes of(Collection<RecordType> types) {
        Map<String, RecordType> byName = new TreeMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return new RecordTypes(byName);
    }

    /**
     * Reads every {@code <type>.schema.json} of a folder.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong
     */
    public static RecordTypes load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(file -> file.toString().endsWith(RecordType.SUFFIX))
                    .sorted()
                    .map(RecordTypeFile::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(folder + ": is no folder that can be read", unreadable);
        }
    }

    /** From now on these are the types; who has found one keeps it to the end. */
    public void become(RecordTypes others) {
        types = others.types;
    }

    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** In the order of their names. */
    public Collection<RecordType> all() {
        return List.copyOf(types.values());
    }
}
