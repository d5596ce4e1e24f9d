package id.opdhub.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The code lists that are live, by name. */
public final class CodeLists {

    private volatile Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    public static CodeLists of(Collection<CodeList> lists) {
        Map<String, CodeList> byName = new TreeMap<>();
        lists.forEach(list -> byName.put(list.name(), list));
        return new CodeLists(byName);
    }

    /**
     * Reads every {@code <list>.yaml} of a folder.
     *
     * @throws IllegalArgumentException naming file and place of what is wrong, as a spelling that two codes share
     */
    public static CodeLists load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(file -> file.toString().endsWith(CodeList.SUFFIX))
                    .sorted()
                    .map(CodeListFile::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(folder + ": is no folder that can be read", unreadable);
        }
    }

    /** From now on these are the lists. */
    public void become(CodeLists others) {
        lists = others.lists;
    }

    public Set<String> names() {
        return lists.keySet();
    }

    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** In the order of their names. */
    public Collection<CodeList> all() {
        return List.copyOf(lists.values());
    }
}
