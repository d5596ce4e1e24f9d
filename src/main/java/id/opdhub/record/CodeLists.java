package id.opdhub.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The code lists that are live, by name. */
public final class CodeLists {

    private final Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /**
     * Reads every {@code <list>.yaml} of a folder.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong, as a spelling that two codes share
     */
    public static CodeLists load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> paths = files.filter(file -> file.toString().endsWith(CodeListFile.SUFFIX))
                    .sorted()
                    .toList();
            Map<String, CodeList> lists = new TreeMap<>();
            for (Path path : paths) {
                CodeList list = CodeListFile.read(path);
                lists.put(list.name(), list);
            }
            return new CodeLists(lists);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(folder + ": is no folder that can be read", unreadable);
        }
    }

    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }
}
