package id.opdhub.registry.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Looks into YAML nodes whose form another check has to answer for: what is not there is empty. */
final class Nodes {

    private Nodes() {}

    static Optional<Node> value(Node node, String key) {
        return tuples(node).stream()
                .filter(tuple -> key.equals(key(tuple)))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static List<NodeTuple> tuples(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    static String key(NodeTuple tuple) {
        return text(tuple.getKeyNode()).orElse("");
    }

    /** The only key of a step and what stands under it. */
    static Optional<Map.Entry<String, Node>> step(Node item) {
        return tuples(item).stream().findFirst().map(tuple -> Map.entry(key(tuple), tuple.getValueNode()));
    }

    /** Every key of the tree with its value, from the outside in. */
    static void walk(Node node, Consumer<NodeTuple> visitor) {
        items(node).forEach(item -> walk(item, visitor));
        for (NodeTuple tuple : tuples(node)) {
            visitor.accept(tuple);
            walk(tuple.getValueNode(), visitor);
        }
    }

    /** Every scalar of the tree that is a value. */
    static void walkTexts(Node node, Consumer<ScalarNode> visitor) {
        if (node instanceof ScalarNode scalar) {
            visitor.accept(scalar);
        }
        items(node).forEach(item -> walkTexts(item, visitor));
        tuples(node).forEach(tuple -> walkTexts(tuple.getValueNode(), visitor));
    }
}
