package id.opdhub.registry.folder;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.NodeTuple;

/** A step that asks another application about each record says by which mappings, and asks as {@code http:} does. */
final class LookupRules {

    private static final List<String> MAPPINGS = List.of("question", "answer");
    private static final List<String> OPTIONS = List.of("question", "answer", "bearer", "timeout");
    private static final Pattern NAMED = Pattern.compile("body\\.[A-Za-z0-9_-]+|header\\.[A-Za-z0-9_-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{(token\\.[a-z0-9]+)}(?!})");

    private final Folder folder;
    private final FolderFindings.InFile findings;
    private final TokenRules tokens;
    private final Set<String> given = new TreeSet<>();

    private LookupRules(Folder folder, FolderFindings.InFile findings) {
        this.folder = folder;
        this.findings = findings;
        this.tokens = new TokenRules(findings);
    }

    static void check(RouteFile file, Folder folder, FolderFindings.InFile findings) {
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> use.scheme().equals(Schemes.LOOKUP))
                .ifPresent(use -> new LookupRules(folder, findings).check(use, tuple)));
    }

    /** The files of mappings that a file's look-ups name. */
    static Stream<String> mappings(RouteFile file) {
        Stream.Builder<String> names = Stream.builder();
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> use.scheme().equals(Schemes.LOOKUP))
                .ifPresent(use -> options(tuple).stream()
                        .filter(option -> MAPPINGS.contains(Nodes.key(option)))
                        .flatMap(option -> Nodes.text(option.getValueNode()).stream())
                        .forEach(names::add)));
        return names.build();
    }

    private static List<NodeTuple> options(NodeTuple step) {
        return Nodes.value(step.getValueNode(), "parameters").map(Nodes::tuples).orElse(List.of());
    }

    private void check(UriUse use, NodeTuple step) {
        if (use.uri().contains("?")) {
            findings.error(use.line(), "option-in-address", use.scheme());
        }
        options(step).forEach(this::checkOption);
        MAPPINGS.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> findings.error(use.line(), "missing-key", name));
        tokens.finish(use.line());
    }

    private void checkOption(NodeTuple option) {
        String name = Nodes.key(option);
        String value = Nodes.text(option.getValueNode()).orElse("");
        int line = YamlText.lineOf(option.getKeyNode());
        given.add(name);
        PLACEHOLDER.matcher(value).results().forEach(match -> tokens.use(match.group(1)));
        if (!tokens.takes(name)
                && !OPTIONS.contains(name)
                && !NAMED.matcher(name).matches()) {
            String meant = Nearest.to(name, OPTIONS).orElse("body." + name);
            findings.error(line, "option-not-allowed", name, Schemes.LOOKUP + ":", meant);
        } else if (HttpRules.isOfHttp(name)) {
            findings.error(line, "http-header-not-allowed", name);
        } else if (name.equals("timeout") && !PollRules.isDuration(value)) {
            findings.error(line, "bad-duration", name, value);
        } else if (MAPPINGS.contains(name) && !folder.files().containsKey(Folder.MAPPINGS + value)) {
            findings.error(line, "mapping-missing", value, value);
        }
    }
}
