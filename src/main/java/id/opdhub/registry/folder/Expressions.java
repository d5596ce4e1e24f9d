package id.opdhub.registry.folder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** What a folder may compute in a route: with the message itself, not with beans, files and settings of the hub. */
final class Expressions {

    private static final String WRAPPED = "expression";
    private static final String RESOURCE = "resource:";
    private static final Set<String> PLAIN = Set.of(WRAPPED, "id", "trim");
    private static final Map<String, Set<String>> LANGUAGES = Map.of(
            "simple", PLAIN,
            "constant", PLAIN,
            "header", PLAIN,
            "exchangeProperty", PLAIN,
            "variable", PLAIN,
            "tokenize", Set.of("token", "group", "skipFirst", "regex", "id", "trim"));

    private static final Pattern FUNCTION = Pattern.compile("\\$(?:simple)?\\{([^}]*)}?");
    private static final String NAME = "['\"]?[A-Za-z][A-Za-z0-9_-]*['\"]?";
    private static final Pattern ALLOWED = Pattern.compile("body|bodyAs\\((String|byte\\[])\\)"
            + "|(header|headers|exchangeProperty|variable|variables)([.:]" + NAME + "|\\[" + NAME + "])"
            + "|date(-with-timezone)?:[A-Za-z0-9 .,:'/+_-]+");

    private Expressions() {}

    /** Languages and their options, as a step holds them. */
    static void check(Node body, FolderFindings.InFile findings) {
        for (NodeTuple tuple : Nodes.tuples(body)) {
            String key = Nodes.key(tuple);
            if (LANGUAGES.containsKey(key)) {
                checkLanguage(key, tuple.getValueNode(), findings);
            } else if (key.equals(WRAPPED)) {
                Nodes.tuples(tuple.getValueNode()).stream()
                        .filter(inner -> !LANGUAGES.containsKey(Nodes.key(inner)))
                        .forEach(inner -> refuse(Nodes.key(inner), inner.getKeyNode(), findings));
                Nodes.tuples(tuple.getValueNode()).stream()
                        .filter(inner -> LANGUAGES.containsKey(Nodes.key(inner)))
                        .forEach(inner -> checkLanguage(Nodes.key(inner), inner.getValueNode(), findings));
            }
        }
    }

    /** Every text of a file, wherever it stands: Camel computes more of them than those that are called expressions. */
    static void checkTexts(Node root, FolderFindings.InFile findings) {
        Nodes.walkTexts(root, scalar -> {
            String text = scalar.getValue();
            checkFunctions(text, scalar, findings);
            if (text.contains("%")) {
                checkFunctions(decoded(text), scalar, findings);
            }
            if (text.strip().startsWith(RESOURCE)) {
                refuse(RESOURCE, scalar, findings);
            }
        });
    }

    private static void checkFunctions(String text, Node node, FolderFindings.InFile findings) {
        Matcher function = FUNCTION.matcher(text);
        while (function.find()) {
            if (!ALLOWED.matcher(function.group(1)).matches()) {
                refuse(function.group(), node, findings);
            }
        }
    }

    private static void checkLanguage(String language, Node value, FolderFindings.InFile findings) {
        for (NodeTuple option : Nodes.tuples(value)) {
            if (!LANGUAGES.get(language).contains(Nodes.key(option))) {
                findings.error(
                        YamlText.lineOf(option.getKeyNode()),
                        "option-not-allowed",
                        Nodes.key(option),
                        language,
                        WRAPPED);
            }
        }
        if (language.equals("variable") || language.equals("exchangeProperty")) {
            Nodes.text(value)
                    .or(() -> Nodes.value(value, WRAPPED).flatMap(Nodes::text))
                    .ifPresent(name -> Names.checkOwn(name, value, findings));
        }
    }

    private static void refuse(String what, Node node, FolderFindings.InFile findings) {
        findings.error(YamlText.lineOf(node), "expression-not-allowed", what);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
