package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;

/** The names that a step may set: none by which Camel or the hub is steered, and none that other folders share. */
final class Names {

    private static final Pattern OWN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern STEERS = Pattern.compile("(?i)(camel|kafka\\.).*");
    private static final Set<String> HARMLESS =
            Set.of("camelhttpmethod", "camelhttpquery", "camelhttppath", "kafka.key", "camelkafkakey");

    private static final Set<String> CLASSES = Set.of("String", "java.lang.String", "byte[]");

    private Names() {}

    static void check(String step, Node body, FolderFindings.InFile findings) {
        switch (step) {
            case "setHeader" -> checkHeader(body, findings);
            case "setProperty", "setVariable" -> {
                checkOwn(body, "name", findings);
                checkNotSteering(body, findings);
            }
            case "to" -> {
                checkOwn(body, "variableSend", findings);
                checkOwn(body, "variableReceive", findings);
            }
            case "convertBodyTo" -> checkClass(body, findings);
            default -> {
                // Removing steers nothing.
            }
        }
    }

    /** With a colon a variable is one of the whole hub or of another route; with a dot a property is one of the hub. */
    static void checkOwn(String name, Node node, FolderFindings.InFile findings) {
        if (!OWN.matcher(name).matches()) {
            findings.error(YamlText.lineOf(node), "name-not-allowed", name, "halaman");
        }
    }

    private static void checkOwn(Node body, String key, FolderFindings.InFile findings) {
        Nodes.value(body, key).ifPresent(node -> Nodes.text(node).ifPresent(name -> checkOwn(name, node, findings)));
    }

    private static void checkNotSteering(Node body, FolderFindings.InFile findings) {
        Nodes.value(body, "name").ifPresent(node -> Nodes.text(node)
                .filter(name -> STEERS.matcher(name).matches())
                .ifPresent(name -> findings.error(YamlText.lineOf(node), "name-not-allowed", name, "halaman")));
    }

    private static void checkHeader(Node body, FolderFindings.InFile findings) {
        Nodes.value(body, "name").ifPresent(node -> Nodes.text(node)
                .filter(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name ->
                        !HEADER.matcher(name).matches() || STEERS.matcher(name).matches())
                .ifPresent(name -> findings.error(YamlText.lineOf(node), "name-not-allowed", name, "X-Halaman")));
    }

    private static void checkClass(Node body, FolderFindings.InFile findings) {
        Nodes.text(body)
                .or(() -> Nodes.value(body, "type").flatMap(Nodes::text))
                .filter(type -> !CLASSES.contains(type))
                .ifPresent(
                        type -> findings.error(YamlText.lineOf(body), "unknown-value", "type", type, "String, byte[]"));
    }
}
