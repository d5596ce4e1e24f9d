package id.opdhub.registry.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a route reaches, by itself and through the routes it calls. */
final class Reached {

    private Reached() {}

    /** The endpoints that a route itself names. */
    static Set<String> by(RouteText route) {
        return uses(route).stream()
                .map(use -> use.scheme() + ":" + use.target())
                .collect(Collectors.toSet());
    }

    /** Where a route names an endpoint, in the order of the file. */
    static List<UriUse> uses(RouteText route) {
        List<UriUse> uses = new ArrayList<>();
        route.steps().forEach(step -> Nodes.walk(step, tuple -> UriUse.of(tuple).ifPresent(uses::add)));
        return uses;
    }

    /** The types that records of a route are submitted as. */
    static Set<String> types(RouteText start, List<RouteText> routes) {
        Set<String> types = new TreeSet<>();
        Set<RouteText> seen = new HashSet<>(Set.of(start));
        Deque<RouteText> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            for (String uri : by(ahead.pop())) {
                if (uri.startsWith(Schemes.SUBMIT + ":")) {
                    types.add(uri.substring(Schemes.SUBMIT.length() + 1));
                }
                routes.stream()
                        .filter(route -> route.startsAt(uri) && seen.add(route))
                        .forEach(ahead::push);
            }
        }
        return types;
    }
}
