package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
        Nodes.walkTexts(root, scalar -> {
            Matcher matcher = PLACEHOLDER.matcher(scalar.getValue());
            while (matcher.find()) {
                found.add(new Marked(matcher.group(1), YamlText.lineOf(scalar)));
            }
        });
        return found;
    }

    /** The environment variables that the file names, as {@code {{env:NAME}}}. */
    List<Marked> variables() {
        return placeholders().stream()
                .filter(placeholder -> placeholder.text().startsWith(ENVIRONMENT))
                .map(placeholder -> new Marked(placeholder.text().substring(ENVIRONMENT.length()), placeholder.line()))
                .toList();
    }

    /**
     * The text with the endpoints of the hub made unmistakable: {@code mapping:x.jslt} becomes
     * {@code mapping:<system>/<version>/x.jslt}. Camel keeps one endpoint for each URI, and two folders, or two
     * versions of one, must not share theirs. {@code kafka:} becomes the hub's own way of reading or writing a topic.
     * Lines stay where they are.
     */
    String qualified(String prefix) {
        StringBuilder qualified = new StringBuilder(text);
        uris().stream()
                .filter(use -> Schemes.OF_THE_HUB.contains(use.scheme()))
                .sorted(Comparator.comparing(this::start).reversed())
                .forEach(use -> qualify(use, prefix, qualified));
        return qualified.toString();
    }

    /** Whether an endpoint of the hub stands in the file as Camel will read it: with escapes it could not be qualified. */
    boolean isPlain(UriUse use) {
        String written = text.substring(
                offset(use.node().getStartMark()), offset(use.node().getEndMark()));
        boolean nameApart = use.scheme().equals(Schemes.KAFKA) && written.contains(use.scheme());
        return nameApart || !Schemes.OF_THE_HUB.contains(use.scheme()) || written.contains(use.uri());
    }

    private void qualify(UriUse use, String prefix, StringBuilder qualified) {
        int start = start(use);
        int end = start + use.scheme().length();
        boolean withName = text.startsWith(":", end);
        if (use.scheme().equals(Schemes.KAFKA)) {
            qualified.replace(start, withName ? end + 1 : end, kafka(use) + prefix + feed(use, prefix));
        } else if (withName) {
            qualified.insert(end + 1, prefix);
        }
    }

    /** Where the scheme of an endpoint stands, after a quotation mark if there is one. */
    private int start(UriUse use) {
        return text.indexOf(use.scheme(), offset(use.node().getStartMark()));
    }

    private String kafka(UriUse use) {
        return (startedBy(use).isPresent() ? Schemes.KAFKA_FEED : Schemes.KAFKA_DELIVER) + ":";
    }

    /** A feed is named by its route: {@code <system>.<feed>}. */
    private String feed(UriUse use, String prefix) {
        String system = prefix.substring(0, prefix.indexOf('/'));
        return startedBy(use)
                .map(route -> route.id().orElse("").replaceFirst("^" + system + "\\.", "") + "/")
                .orElse("");
    }

    private Optional<RouteText> startedBy(UriUse use) {
        return routes().stream()
                .filter(route ->
                        route.from().filter(from -> from.node() == use.node()).isPresent())
                .findFirst();
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
