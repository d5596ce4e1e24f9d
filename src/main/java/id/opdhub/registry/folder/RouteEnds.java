package id.opdhub.registry.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Follows every way that a record can take through a folder's routes, and counts the ends it meets on each. */
final class RouteEnds {

    /** More than one end is as wrong as nine. */
    private static final int MANY = 2;

    private static final Set<String> STEPS_THAT_MAY_SKIP =
            Set.of("filter", "doCatch", "onFallback", "idempotentConsumer");

    private final List<RouteText> routes;
    private final Predicate<UriUse> isEnd;

    RouteEnds(List<RouteText> routes, Predicate<UriUse> isEnd) {
        this.routes = routes;
        this.isEnd = isEnd;
    }

    /** How many ends the ways through the route meet: {1} when it is as it must be. */
    Set<Integer> of(RouteText route) {
        return ways(route.steps(), Set.of(route)).stream().map(Way::ends).collect(Collectors.toSet());
    }

    private Set<Way> ways(List<Node> steps, Set<RouteText> entered) {
        Set<Way> ways = Set.of(Way.START);
        for (Node step : steps) {
            Set<Way> next = new HashSet<>();
            for (Way way : ways) {
                next.addAll(way.stopped() ? Set.of(way) : way.followedBy(ofStep(step, entered)));
            }
            ways = next;
        }
        return ways;
    }

    private Set<Way> ofStep(Node step, Set<RouteText> entered) {
        String name = Nodes.step(step)
                .map(Map.Entry::getKey)
                .or(() -> Nodes.text(step))
                .orElse("");
        Node body = Nodes.step(step).map(Map.Entry::getValue).orElse(step);
        if (name.equals("stop")) {
            return Set.of(new Way(0, true));
        }
        if (name.equals("to") || name.equals("toD") || name.equals("wireTap")) {
            return UriUse.of(body).map(use -> ofEndpoint(use, entered)).orElse(Set.of(Way.START));
        }
        if (name.equals("choice")) {
            return ofChoice(body, entered);
        }
        return ofNested(name, body, entered);
    }

    private Set<Way> ofEndpoint(UriUse use, Set<RouteText> entered) {
        if (isEnd.test(use)) {
            return Set.of(new Way(1, false));
        }
        Set<Way> ways = new HashSet<>();
        for (RouteText route : routes) {
            if (route.startsAt(use.scheme() + ":" + use.target()) && !entered.contains(route)) {
                Set<RouteText> deeper = new HashSet<>(entered);
                deeper.add(route);
                ways(route.steps(), deeper).forEach(way -> ways.add(new Way(way.ends(), false)));
            }
        }
        return ways.isEmpty() ? Set.of(Way.START) : ways;
    }

    private Set<Way> ofChoice(Node choice, Set<RouteText> entered) {
        Set<Way> ways = new HashSet<>();
        List<Node> branches = Nodes.value(choice, "when").map(Nodes::items).orElse(List.of());
        branches.forEach(branch -> ways.addAll(ways(stepsOf(branch), entered)));
        ways.addAll(
                ways(Nodes.value(choice, "otherwise").map(RouteEnds::stepsOf).orElse(List.of()), entered));
        return ways;
    }

    /** A step with steps of its own; {@code doTry} has branches besides, each of which may not be taken. */
    private Set<Way> ofNested(String name, Node body, Set<RouteText> entered) {
        Set<Way> ways = ways(stepsOf(body), entered);
        for (NodeTuple tuple : Nodes.tuples(body)) {
            if (STEPS_THAT_MAY_SKIP.contains(Nodes.key(tuple))) {
                Set<Way> branch = new HashSet<>(ways);
                branchesOf(tuple.getValueNode()).forEach(steps -> branch.addAll(ways(steps, entered)));
                ways = branch;
            }
        }
        if (STEPS_THAT_MAY_SKIP.contains(name)) {
            Set<Way> skipped = new HashSet<>(ways);
            skipped.add(Way.START);
            return skipped;
        }
        return ways;
    }

    private static List<List<Node>> branchesOf(Node value) {
        List<Node> branches = Nodes.items(value);
        return branches.isEmpty()
                ? List.of(stepsOf(value))
                : branches.stream().map(RouteEnds::stepsOf).toList();
    }

    private static List<Node> stepsOf(Node body) {
        return Nodes.value(body, "steps").map(Nodes::items).orElse(List.of());
    }

    /** One way so far: the ends on it, and whether a {@code stop} finished it. */
    private record Way(int ends, boolean stopped) {

        static final Way START = new Way(0, false);

        Set<Way> followedBy(Set<Way> next) {
            return next.stream()
                    .map(way -> new Way(Math.min(MANY, ends + way.ends), way.stopped))
                    .collect(Collectors.toSet());
        }
    }
}
