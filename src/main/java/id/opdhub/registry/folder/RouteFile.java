package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One {@code *.camel.yaml} of a folder, with the lines of what it names.
 *
 * @param name of the file
 * @param text as saved
 * @param root of its nodes
 */
record RouteFile(String name, String text, Node root) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** What was meant as one and is not: with a brace too few Camel takes it for plain text. */
    private static final Pattern HALF_PLACEHOLDER = Pattern.compile("(?<![$])\\{+\\s*env:[^{}]*}*|\\{\\{[^{}]*}?");

    private static final String ENVIRONMENT = "env:";

    /** Empty, with a finding, when it is no YAML. */
    static Optional<RouteFile> read(Folder folder, String name, FolderFindings findings) {
        return YamlText.read(folder.files().get(name), findings.in(name))
                .map(root -> new RouteFile(name, folder.text(name), root));
    }

    List<RouteText> routes() {
        return Nodes.items(root).stream()
                .flatMap(item -> Nodes.value(item, "route").stream())
                .map(route -> RouteText.of(name, route))
                .toList();
    }

    /** Every endpoint that the file names. */
    List<UriUse> uris() {
        List<UriUse> uses = new ArrayList<>();
        Nodes.walk(root, tuple -> UriUse.of(tuple).ifPresent(uses::add));
        return uses;
    }

    /** What stands between double braces, wherever it stands. */
    List<Marked> placeholders() {
        List<Marked> found = new ArrayList<>();
        Nodes.walkTexts(root, scalar -> PLACEHOLDER
                .matcher(scalar.getValue())
                .results()
                .forEach(match -> found.add(new Marked(match.group(1), YamlText.lineOf(scalar)))));
        return found;
    }

    /** What was meant to stand between double braces. */
    List<Marked> halfPlaceholders() {
        List<Marked> found = new ArrayList<>();
        Nodes.walkTexts(root, scalar -> HALF_PLACEHOLDER
                .matcher(PLACEHOLDER.matcher(scalar.getValue()).replaceAll(""))
                .results()
                .forEach(match -> found.add(new Marked(match.group(), YamlText.lineOf(scalar)))));
        return found;
    }

    /** The environment variables that the file names, as {@code {{env:NAME}}}. */
    List<Marked> variables() {
        return placeholders().stream()
                .filter(placeholder -> placeholder.text().startsWith(ENVIRONMENT))
                .map(placeholder -> new Marked(placeholder.text().substring(ENVIRONMENT.length()), placeholder.line()))
                .toList();
    }

    /** The text as Camel gets it, with the endpoints of the hub qualified by {@code <system>/<version>/}. */
    String qualified(String prefix) {
        return QualifiedText.of(this, prefix);
    }

    /** Whether an endpoint of the hub stands in the file as Camel will read it: with escapes it could not be qualified. */
    boolean isPlain(UriUse use) {
        String written = text.substring(
                offset(use.node().getStartMark()), offset(use.node().getEndMark()));
        boolean nameApart = use.scheme().equals(Schemes.KAFKA) && written.contains(use.scheme());
        return nameApart || !Schemes.OF_THE_HUB.contains(use.scheme()) || written.contains(use.uri());
    }

    int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
