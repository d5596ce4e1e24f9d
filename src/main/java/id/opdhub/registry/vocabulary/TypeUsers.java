package id.opdhub.registry.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.opdhub.registry.SystemFolders;
import id.opdhub.registry.folder.Folder;

/**
 * Which systems rely on a type: all whose {@code system.yaml} names it, be the rest of their folder right or wrong.
 *
 * @param bySystem names and wildcards of types
 */
record TypeUsers(Map<String, Set<String>> bySystem) {

    private static final Pattern NAMED = Pattern.compile("\\btype:\\s*[\"']?(id\\.opdhub\\.[a-z0-9.-]+\\*?)");

    static TypeUsers in(SystemFolders folders) {
        return new TypeUsers(folders.all().stream()
                .collect(Collectors.toMap(
                        folder -> folder.getFileName().toString(),
                        folder -> named(folder.resolve(Folder.SYSTEM_FILE)),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    /** In the order of their ids. */
    List<String> of(String type) {
        return bySystem.entrySet().stream()
                .filter(system -> system.getValue().stream().anyMatch(named -> covers(named, type)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean covers(String named, String type) {
        return named.endsWith("*") ? type.startsWith(named.substring(0, named.length() - 1)) : type.equals(named);
    }

    private static Set<String> named(Path file) {
        Set<String> types = new TreeSet<>();
        try {
            Matcher found = NAMED.matcher(Files.readString(file));
            while (found.find()) {
                types.add(found.group(1));
            }
        } catch (IOException unreadable) {
            return Set.of(); // what cannot be read relies on nothing that is known
        }
        return types;
    }
}
