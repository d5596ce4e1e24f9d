package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import id.opdhub.registry.Secrets;

/**
 * The environment variables that a folder may name. They begin with its own id, so that no folder reads a secret of
 * the hub or of another system.
 *
 * @param system the folder's name
 */
record OwnVariables(String system) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** First words of variables that set the hub itself. */
    private static final Set<String> OF_THE_HUB = Set.of(
            "hub",
            "spring",
            "server",
            "management",
            "logging",
            "camel",
            "kafka",
            "java",
            "jdk",
            "otel",
            "lanes",
            "path");

    /** Whether a folder of this name could not be told from the hub. */
    boolean reserved() {
        return OF_THE_HUB.contains(system.split("-", 2)[0]);
    }

    boolean has(String name) {
        return NAME.matcher(name).matches() && name.startsWith(prefix()) && name.length() > prefix().length();
    }

    /** How a variable for this purpose is called. */
    String named(String purpose) {
        String name = purpose.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
        String bare = name.isEmpty() ? "URL" : name;
        return bare.startsWith(prefix()) ? bare : prefix() + bare;
    }

    private String prefix() {
        return Secrets.prefix(system);
    }
}
