package id.opdhub.registry.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * An endpoint that a route names.
 *
 * @param uri as written; where a tool wrote the component alone, with the name from its parameters
 * @param node that holds the text
 */
record UriUse(String uri, Node node) {

    private static final String URI = "uri";
    private static final Set<String> STEPS_WITH_URI = Set.of("to", "toD", "wireTap", "from", "poll");
    private static final List<String> NAMES = List.of("name", "timerName", "topic", "directoryName");

    /** The endpoint of a key and its value, if it is one that names an endpoint. */
    static Optional<UriUse> of(NodeTuple tuple) {
        return STEPS_WITH_URI.contains(Nodes.key(tuple)) ? of(tuple.getValueNode()) : Optional.empty();
    }

    /** The endpoint that a step's value names: a text, or {@code uri} with {@code parameters}. */
    static Optional<UriUse> of(Node value) {
        Optional<Node> holder = Nodes.text(value).isPresent() ? Optional.of(value) : Nodes.value(value, URI);
        return holder.flatMap(node -> Nodes.text(node).map(text -> new UriUse(withName(text, value), node)));
    }

    String scheme() {
        int colon = uri.indexOf(':');
        return colon < 0 ? uri : uri.substring(0, colon);
    }

    /** What follows the scheme, without options. */
    String target() {
        int colon = uri.indexOf(':');
        String rest = colon < 0 ? "" : uri.substring(colon + 1);
        int options = rest.indexOf('?');
        return options < 0 ? rest : rest.substring(0, options);
    }

    int line() {
        return YamlText.lineOf(node);
    }

    /** Not for endpoints of the hub, which are qualified where their name stands. */
    private static String withName(String uri, Node value) {
        if (uri.contains(":") || Schemes.OF_THE_HUB.contains(uri)) {
            return uri;
        }
        Optional<Node> parameters = Nodes.value(value, "parameters");
        return NAMES.stream()
                .flatMap(name -> parameters.flatMap(map -> Nodes.value(map, name)).stream())
                .flatMap(node -> Nodes.text(node).stream())
                .findFirst()
                .map(name -> uri + ":" + name)
                .orElse(uri);
    }
}
