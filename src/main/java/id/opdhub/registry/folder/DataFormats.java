package id.opdhub.registry.folder;

import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The formats that routes may read and write, with the options that name neither a class nor a bean of the hub. */
final class DataFormats {

    static final Set<String> NAMES = Set.of("json", "csv", "jacksonXml", "base64", "gzipDeflater", "zipDeflater");

    private static final Set<String> OPTIONS = Set.of(
            "id",
            "library",
            "prettyPrint",
            "useList",
            "useMaps",
            "useOrderedMaps",
            "delimiter",
            "quote",
            "skipHeaderRecord",
            "header",
            "lineLength",
            "urlSafe");

    private DataFormats() {}

    static void check(Node body, FolderFindings.InFile findings) {
        for (NodeTuple format : Nodes.tuples(body)) {
            for (NodeTuple option : Nodes.tuples(format.getValueNode())) {
                if (!OPTIONS.contains(Nodes.key(option))) {
                    findings.error(
                            YamlText.lineOf(option.getKeyNode()),
                            "option-not-allowed",
                            Nodes.key(option),
                            Nodes.key(format),
                            String.join(", ", new TreeSet<>(OPTIONS)));
                }
            }
        }
    }
}
