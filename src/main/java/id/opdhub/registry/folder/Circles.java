package id.opdhub.registry.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Routes of a folder that call each other without end. */
final class Circles {

    private final List<RouteText> routes;

    Circles(List<RouteText> routes) {
        this.routes = routes;
    }

    /** The step of a route by which it comes back to its own beginning. */
    Optional<UriUse> stepBack(RouteText route) {
        return steps(route)
                .filter(step -> called(step).anyMatch(next -> reaches(next, route, new HashSet<>())))
                .findFirst();
    }

    private boolean reaches(RouteText from, RouteText goal, Set<RouteText> seen) {
        return from.equals(goal)
                || seen.add(from) && steps(from).flatMap(this::called).anyMatch(next -> reaches(next, goal, seen));
    }

    private Stream<RouteText> called(UriUse step) {
        String uri = step.scheme() + ":" + step.target();
        return routes.stream().filter(route -> route.startsAt(uri));
    }

    private static Stream<UriUse> steps(RouteText route) {
        return Reached.uses(route).stream();
    }
}
