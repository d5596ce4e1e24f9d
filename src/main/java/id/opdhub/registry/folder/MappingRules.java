package id.opdhub.registry.folder;

import java.util.List;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.NodeTuple;

import id.opdhub.mapping.writing.Form;

/** What a step {@code mapping:} may say besides its file: in which form the result is written. */
final class MappingRules {

    private static final List<String> OPTIONS = List.of("as");
    private static final List<String> FORMS =
            Stream.of(Form.values()).map(Form::label).toList();

    private MappingRules() {}

    static void check(RouteFile file, FolderFindings.InFile findings) {
        Nodes.walk(file.root(), tuple -> UriUse.of(tuple)
                .filter(use -> use.scheme().equals(Schemes.MAPPING))
                .ifPresent(use -> check(use, tuple, findings)));
    }

    private static void check(UriUse use, NodeTuple tuple, FolderFindings.InFile findings) {
        if (use.uri().contains("?")) {
            findings.error(use.line(), "option-in-address", use.scheme());
        }
        List<NodeTuple> options = Nodes.value(tuple.getValueNode(), "parameters")
                .map(Nodes::tuples)
                .orElse(List.of());
        for (NodeTuple option : options) {
            String name = Nodes.key(option);
            String value = Nodes.text(option.getValueNode()).orElse("");
            int line = YamlText.lineOf(option.getKeyNode());
            if (!OPTIONS.contains(name)) {
                findings.error(line, "option-not-allowed", name, Schemes.MAPPING + ":", String.join(", ", OPTIONS));
            } else if (!FORMS.contains(value)) {
                findings.error(line, "unknown-value", name, value, String.join(", ", FORMS));
            }
        }
    }
}
