package id.opdhub.registry.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.SystemFolders;
import id.opdhub.registry.folder.Folder;

/**
 * Which systems rely on a type: all whose {@code system.yaml} names it, be the rest of their folder right or wrong.
 *
 * @param bySystem names and wildcards of types
 */
record TypeUsers(Map<String, Set<String>> bySystem) {

    private static final Pattern NAMED = Pattern.compile("\\btype[\"']?\\s*:\\s*[\"']?(id\\.[a-z0-9.*-]+)");

    /** What folders name now, and what those that run named when they were taken up. */
    static TypeUsers of(SystemFolders folders, Collection<AgencySystem> running) {
        Map<String, Set<String>> bySystem = new TreeMap<>();
        folders.all()
                .forEach(folder ->
                        bySystem.put(folder.getFileName().toString(), named(folder.resolve(Folder.SYSTEM_FILE))));
        for (AgencySystem system : running) {
            Set<String> types = bySystem.computeIfAbsent(system.id(), id -> new TreeSet<>());
            system.sends().forEach(sending -> types.add(sending.type()));
            system.receives().forEach(reception -> types.add(reception.type()));
        }
        return new TypeUsers(bySystem);
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
            return types; // what runs is known without it
        }
        return types;
    }
}
