package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The text of a route file with the endpoints of the hub made unmistakable: {@code mapping:x.jslt} becomes
 * {@code mapping:<system>/<version>/x.jslt}. Camel keeps one endpoint for each URI, and two folders, or two versions of
 * one, must not share theirs. {@code kafka:} becomes the hub's own way of reading or writing a topic, {@code timer:} and
 * {@code http:} its way of asking. Lines stay where they are.
 */
final class QualifiedText {

    private static final Pattern SECRET = Pattern.compile("\\{\\{(env:[A-Z0-9_]+)}}");

    private final RouteFile file;
    private final String prefix;
    private final List<Edit> edits = new ArrayList<>();

    /** A part of the text and what stands there instead. */
    private record Edit(int start, int end, String text) {}

    private QualifiedText(RouteFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    static String of(RouteFile file, String prefix) {
        QualifiedText text = new QualifiedText(file, prefix);
        file.uris().forEach(text::qualify);
        text.nameSecrets();
        return text.edited();
    }

    private void qualify(UriUse use) {
        int start = file.text().indexOf(use.scheme(), offset(use.node().getStartMark()));
        int end = start + use.scheme().length();
        boolean withName = file.text().startsWith(":", end);
        int rest = withName ? end + 1 : end;
        switch (use.scheme()) {
            case Schemes.KAFKA -> edits.add(new Edit(start, rest, kafka(use) + ":" + prefix + feed(use)));
            case Schemes.TIMER -> edits.add(new Edit(start, rest, Schemes.TIMER_FEED + ":" + prefix + feed(use)));
            case Schemes.FILE -> edits.add(new Edit(start, rest, Schemes.FILE_FEED + ":" + prefix + feed(use)));
            case Schemes.HTTP, Schemes.HTTPS -> {
                boolean isAddress = file.text().startsWith("//", rest);
                edits.add(new Edit(start, isAddress ? start : rest, Schemes.HTTP_ASK + ":" + prefix));
            }
            default -> {
                if (withName && Schemes.OF_THE_HUB.contains(use.scheme())) {
                    edits.add(new Edit(rest, rest, prefix));
                }
            }
        }
    }

    private static boolean isOwnHeader(NodeTuple tuple) {
        return Nodes.key(tuple).equals("setHeader")
                && Nodes.value(tuple.getValueNode(), "name")
                        .flatMap(Nodes::text)
                        .filter(name -> name.startsWith(OwnHeaderRules.PREFIX))
                        .isPresent();
    }

    /** What a question is asked with, or a delivery sent with, stays a name: resolved by Camel, it would stand in an endpoint's URI. */
    private void nameSecrets() {
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> Schemes.isHttp(use.scheme()) || use.scheme().equals(Schemes.LOOKUP))
                .flatMap(use -> Nodes.value(tuple.getValueNode(), "parameters"))
                .ifPresent(parameters -> Nodes.walkTexts(parameters, this::nameSecrets)));
        Nodes.walk(file.root(), tuple -> {
            if (isOwnHeader(tuple)) {
                OwnHeaderRules.constant(tuple.getValueNode())
                        .ifPresent(constant -> nameSecrets(tuple.getValueNode(), constant));
            }
        });
    }

    /** The header is called otherwise then: only of these may the names be filled in, never of what a record says. */
    private void nameSecrets(Node header, Node constant) {
        int before = edits.size();
        Nodes.walkTexts(constant, this::nameSecrets);
        if (edits.size() > before) {
            Node name = Nodes.value(header, "name").orElseThrow();
            int start = file.text().indexOf(OwnHeaderRules.PREFIX, offset(name.getStartMark()));
            int end = start + OwnHeaderRules.PREFIX.length();
            // Where the prefix is written with escapes, the header keeps it, and the names are sent as they are.
            if (start >= 0 && end <= offset(name.getEndMark())) {
                edits.add(new Edit(start, end, OwnHeaderRules.CONSTANT_PREFIX));
            }
        }
    }

    private void nameSecrets(ScalarNode value) {
        Matcher secret = SECRET.matcher(file.text());
        secret.region(offset(value.getStartMark()), offset(value.getEndMark()));
        while (secret.find()) {
            edits.add(new Edit(secret.start(), secret.end(), "{" + secret.group(1) + "}"));
        }
    }

    private String edited() {
        StringBuilder edited = new StringBuilder(file.text());
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.text()));
        return edited.toString();
    }

    private String kafka(UriUse use) {
        return startedBy(use.node()).isPresent() ? Schemes.KAFKA_FEED : Schemes.KAFKA_DELIVER;
    }

    /** A feed is named by its route: {@code <system>.<feed>}. */
    private String feed(UriUse use) {
        String system = prefix.substring(0, prefix.indexOf('/'));
        return startedBy(use.node())
                .map(route -> route.id().orElse("").replaceFirst("^" + system + "\\.", "") + "/")
                .orElse("");
    }

    private Optional<RouteText> startedBy(Node node) {
        return file.routes().stream()
                .filter(route ->
                        route.from().filter(from -> from.node() == node).isPresent())
                .findFirst();
    }

    private int offset(Mark mark) {
        return file.offset(mark);
    }
}
