package id.opdhub.registry.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import id.opdhub.record.CodeLists;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.FolderWalk;

/**
 * Types and code lists at one moment.
 *
 * @param byName with the path below the routes' folder as name
 */
record SharedFiles(SortedMap<String, SharedFile> byName) {

    static final SharedFiles NONE = new SharedFiles(Collections.emptySortedMap());

    private static final int MOST_FILES = 2_000;

    SharedFiles {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** What stands on disk; a file that is as before is not read as a type or list again. */
    static SharedFiles below(Path routes, SharedFiles before) {
        SortedMap<String, SharedFile> files = new TreeMap<>();
        for (String kind : new String[] {SharedFile.TYPES, SharedFile.CODE_LISTS}) {
            FolderWalk walk = FolderWalk.through(routes.resolve(kind), MOST_FILES);
            walk.files().forEach((name, path) -> {
                if (SharedFile.isNamed(kind + name)) {
                    files.put(kind + name, before.read(kind + name, path));
                }
            });
        }
        return new SharedFiles(files);
    }

    /** What was kept; a file that reads as one of the others is not read as a type or list again. */
    static SharedFiles of(Map<String, String> contents, SharedFiles others) {
        SortedMap<String, SharedFile> files = new TreeMap<>();
        contents.forEach((name, content) -> files.put(name, others.read(name, content)));
        return new SharedFiles(files);
    }

    Optional<SharedFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<SharedFile> all() {
        return byName.values();
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    SharedFiles with(SharedFile file) {
        SortedMap<String, SharedFile> files = new TreeMap<>(byName);
        files.put(file.name(), file);
        return new SharedFiles(files);
    }

    SharedFiles without(String name) {
        SortedMap<String, SharedFile> files = new TreeMap<>(byName);
        files.remove(name);
        return new SharedFiles(files);
    }

    RecordTypes types() {
        return RecordTypes.of(
                all().stream().flatMap(file -> file.type().stream()).toList());
    }

    CodeLists codeLists() {
        return CodeLists.of(all().stream().flatMap(file -> file.list().stream()).toList());
    }

    /** A pipe, whose reading would wait for its writer, is not tried. */
    private SharedFile read(String name, Path path) {
        if (!Files.isRegularFile(path)) {
            return SharedFile.unreadable(name);
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] content = stream.readNBytes(Folder.LARGEST_FILE + 1);
            return content.length > Folder.LARGEST_FILE
                    ? SharedFile.tooLarge(name)
                    : read(
                            name,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(content))
                                    .toString());
        } catch (IOException unreadable) {
            return SharedFile.unreadable(name);
        }
    }

    private SharedFile read(String name, String content) {
        return find(name)
                .filter(known -> known.content().equals(content))
                .orElseGet(() -> SharedFile.of(name, content));
    }
}
