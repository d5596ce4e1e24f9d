package id.opdhub.registry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.opdhub.registry.folder.FolderStamp;

/** Notices what people change below the folders' root. Not for several threads. */
final class FolderWatch {

    private final SystemFolders folders;
    private final Map<String, FolderStamp> taken = new HashMap<>();
    private Map<String, FolderStamp> seen = new HashMap<>();

    FolderWatch(SystemFolders folders) {
        this.folders = folders;
    }

    /** Every folder there is, as the first to be taken. */
    List<Path> all() {
        List<Path> all = folders.all();
        all.forEach(folder -> taken.put(name(folder), FolderStamp.of(folder)));
        return all;
    }

    /**
     * The folders that are new, changed or gone since they were last taken, each once it looks as at the look before: one
     * change is often several files.
     */
    List<Path> changed() {
        Map<String, FolderStamp> now = new HashMap<>();
        folders.all().forEach(folder -> now.put(name(folder), FolderStamp.of(folder)));
        if (now.isEmpty()) {
            // Rather a volume that is not there than the end of every system.
            return List.of();
        }
        List<Path> changed = names(now)
                .filter(name -> !same(now, taken, name) && same(now, seen, name))
                .map(folders::of)
                .toList();
        seen = now;
        changed.forEach(folder -> take(name(folder), now));
        return changed;
    }

    /** Whether the last look saw what was not taken yet. */
    boolean isUnderWay() {
        return names(seen).anyMatch(name -> !same(seen, taken, name));
    }

    /** What could not be taken up, or may be now, comes again. */
    void again(String folder) {
        taken.put(folder, FolderStamp.NEVER);
    }

    private void take(String name, Map<String, FolderStamp> now) {
        if (now.containsKey(name)) {
            taken.put(name, now.get(name));
        } else {
            taken.remove(name);
        }
    }

    private Stream<String> names(Map<String, FolderStamp> now) {
        Set<String> names = new HashSet<>(taken.keySet());
        names.addAll(now.keySet());
        return names.stream().sorted();
    }

    private static boolean same(Map<String, FolderStamp> one, Map<String, FolderStamp> other, String name) {
        FolderStamp stamp = one.get(name);
        return stamp == null ? !other.containsKey(name) : stamp.equals(other.get(name));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
