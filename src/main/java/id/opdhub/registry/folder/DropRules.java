package id.opdhub.registry.folder;

import java.util.List;

import org.yaml.snakeyaml.nodes.NodeTuple;

/** A folder says which files lie where; how they are taken, and what becomes of them, is the hub's. */
final class DropRules {

    private static final List<String> OPTIONS = List.of("include", "contentType", "period");

    private final FolderFindings.InFile findings;

    private DropRules(FolderFindings.InFile findings) {
        this.findings = findings;
    }

    static void check(RouteFile file, FolderFindings.InFile findings) {
        DropRules rules = new DropRules(findings);
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> use.scheme().equals(Schemes.FILE))
                .ifPresent(use -> rules.check(use, tuple)));
    }

    private void check(UriUse use, NodeTuple tuple) {
        if (!Nodes.key(tuple).equals("from")) {
            findings.error(use.line(), "file-ends-nothing");
        }
        if (use.uri().contains("?")) {
            findings.error(use.line(), "option-in-address", use.scheme());
        }
        List<NodeTuple> options = Nodes.value(tuple.getValueNode(), "parameters")
                .map(Nodes::tuples)
                .orElse(List.of());
        options.forEach(this::checkOption);
    }

    private void checkOption(NodeTuple option) {
        String name = Nodes.key(option);
        String value = Nodes.text(option.getValueNode()).orElse("");
        int line = YamlText.lineOf(option.getKeyNode());
        if (!OPTIONS.contains(name)) {
            findings.error(
                    line,
                    "file-option-not-allowed",
                    name,
                    Nearest.to(name, OPTIONS).orElse("include"));
        } else if (name.equals("period") && !PollRules.isDuration(value)) {
            findings.error(line, "bad-duration", name, value);
        }
    }
}
