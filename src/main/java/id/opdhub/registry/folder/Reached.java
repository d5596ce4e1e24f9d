package id.opdhub.registry.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a route reaches, by itself and through the routes it calls. */
final class Reached {

    private Reached() {}

    /** The endpoints that a route itself names. */
    static Set<String> by(RouteText route) {
        Set<String> uris = new HashSet<>();
        route.steps()
                .forEach(step -> Nodes.walk(
                        step, tuple -> UriUse.of(tuple).ifPresent(use -> uris.add(use.scheme() + ":" + use.target()))));
        return uris;
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
