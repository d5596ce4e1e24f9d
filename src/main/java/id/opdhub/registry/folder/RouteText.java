package id.opdhub.registry.folder;

import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.Node;

/**
 * One route as it is written.
 *
 * @param file where it stands
 * @param line of its {@code - route:}
 * @param id empty when it has none
 * @param from what it starts with
 * @param steps after that
 */
record RouteText(String file, int line, Optional<String> id, Optional<UriUse> from, List<Node> steps) {

    RouteText {
        steps = List.copyOf(steps);
    }

    static RouteText of(String file, Node route) {
        Optional<Node> from = Nodes.value(route, "from");
        List<Node> steps = from.flatMap(node -> Nodes.value(node, "steps"))
                .or(() -> Nodes.value(route, "steps"))
                .map(Nodes::items)
                .orElse(List.of());
        return new RouteText(
                file,
                YamlText.lineOf(route),
                Nodes.value(route, "id").flatMap(Nodes::text),
                from.flatMap(UriUse::of),
                steps);
    }

    boolean hasId(String other) {
        return id.filter(other::equals).isPresent();
    }

    boolean startsAt(String uri) {
        return from.filter(use -> uri.equals(use.scheme() + ":" + use.target())).isPresent();
    }
}
