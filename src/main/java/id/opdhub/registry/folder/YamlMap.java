package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one YAML mapping, read strictly: whatever is not as it must be is a finding at its line. */
final class YamlMap {

    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final int line;
    private final FolderFindings.InFile findings;

    YamlMap(MappingNode node, FolderFindings.InFile findings) {
        this.line = YamlText.lineOf(node);
        this.findings = findings;
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.put(key.getValue(), tuple);
            }
        }
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        return entries.containsKey(key) ? YamlText.lineOf(entries.get(key).getKeyNode()) : line;
    }

    /** In the order of the file. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Whether the value is the word {@code null}, and not just missing. */
    boolean isNull(String key) {
        return node(key)
                .filter(node -> node.getTag().equals(Tag.NULL)
                        && node instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank())
                .isPresent();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    FolderFindings.InFile findings() {
        return findings;
    }

    /** Reports every key that is not one of these. */
    YamlMap only(String... keys) {
        List<String> known = List.of(keys);
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                String meant = Nearest.to(key, known).orElseGet(() -> String.join(", ", known));
                findings.error(lineOf(key), "unknown-key", key, meant);
            }
        }
        return this;
    }

    /** Reports each of these that is missing. */
    boolean require(String... keys) {
        boolean complete = true;
        for (String key : keys) {
            if (!entries.containsKey(key)) {
                findings.error(line, "missing-key", key);
                complete = false;
            }
        }
        return complete;
    }

    /** A text; a number or truth value without quotes is a finding, since YAML would change it. */
    Optional<String> text(String key) {
        return scalar(key).filter(scalar -> isText(key, scalar)).map(ScalarNode::getValue);
    }

    /** A value as it is written, whatever YAML makes of it: a date, a number, a duration. */
    Optional<String> written(String key) {
        return scalar(key).map(ScalarNode::getValue);
    }

    Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> asMap(key, node));
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        items(key).forEach(item -> asMap(key, item).ifPresent(maps::add));
        return maps;
    }

    List<Marked> texts(String key) {
        List<Marked> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && isText(key, scalar)) {
                texts.add(new Marked(scalar.getValue(), YamlText.lineOf(scalar)));
            } else if (!(item instanceof ScalarNode)) {
                findings.error(YamlText.lineOf(item), "not-text", key);
            }
        }
        return texts;
    }

    /** Values as they are written; durations look like text to YAML, but 30 alone does not. */
    List<Marked> writtenItems(String key) {
        return items(key).stream()
                .filter(ScalarNode.class::isInstance)
                .map(item -> new Marked(((ScalarNode) item).getValue(), YamlText.lineOf(item)))
                .toList();
    }

    private Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private Optional<ScalarNode> scalar(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            findings.error(lineOf(key), "not-text", key);
            return Optional.empty();
        }
        return node.map(ScalarNode.class::cast).filter(scalar -> isFilled(key, scalar));
    }

    private boolean isFilled(String key, ScalarNode scalar) {
        boolean filled = !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank();
        if (!filled) {
            findings.error(lineOf(key), "empty-value", key);
        }
        return filled;
    }

    private boolean isText(String key, ScalarNode scalar) {
        boolean text = scalar.getTag().equals(Tag.STR);
        if (!text) {
            findings.error(YamlText.lineOf(scalar), "needs-quotes", key, scalar.getValue());
        }
        return text;
    }

    private Optional<YamlMap> asMap(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, findings));
        }
        findings.error(YamlText.lineOf(node), "not-map", key);
        return Optional.empty();
    }

    private List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            findings.error(lineOf(key), "not-list", key);
            return List.of();
        }
        return node.map(sequence -> ((SequenceNode) sequence).getValue()).orElse(List.of());
    }
}
