package id.opdhub.registry.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Sending;

/** Rules for what the routes of a folder do together: feeds reach the hub, deliveries reach the application. */
final class FlowRules {

    private static final String REPLY = ".reply";

    private final Registration registration;
    private final AgencySystem system;
    private final List<RouteText> routes;
    private final FolderFindings findings;

    FlowRules(Registration registration, List<RouteText> routes, FolderFindings findings) {
        this.registration = registration;
        this.system = registration.system();
        this.routes = routes;
        this.findings = findings;
    }

    void check() {
        for (int index = 0; index < system.sends().size(); index++) {
            checkFeed(system.sends().get(index), registration.lineOfSending(index));
        }
        routes.stream().filter(this::isFeed).forEach(this::checkDeclared);
        checkOut();
        Circles circles = new Circles(routes);
        routes.forEach(route -> circles.stepBack(route)
                .ifPresent(step -> findings.error(
                        route.file(),
                        step.line(),
                        "routes-in-circle",
                        step.target(),
                        route.id().orElse(""))));
        routes.forEach(this::checkReply);
    }

    /** Only who calls the hub waits for a reply. */
    private void checkReply(RouteText route) {
        String target = route.from().map(UriUse::target).orElse("");
        if (target.endsWith(REPLY) && route.startsAt(Schemes.DIRECT + ":" + target)) {
            String feed = target.substring(0, target.length() - REPLY.length());
            boolean isCalled = system.sends().stream()
                    .flatMap(sending -> sending.feed().stream())
                    .anyMatch(name -> feed.equals(system.id() + "." + name));
            boolean waits = routes.stream().anyMatch(other -> other.startsAt(Schemes.DIRECT + ":" + feed));
            if (!isCalled || !waits) {
                findings.error(route.file(), route.line(), "reply-to-nobody", target, system.id());
            }
        }
    }

    private void checkFeed(Sending sending, int line) {
        if (sending.feed().isEmpty()) {
            return;
        }
        String feed = sending.feed().get();
        List<RouteText> starts =
                routes.stream().filter(route -> startsFeed(route, feed)).toList();
        if (starts.isEmpty()) {
            findings.error(Folder.SYSTEM_FILE, line, "feed-without-route", feed, system.id());
        } else if (starts.stream().noneMatch(route -> submits(route).contains(sending.type()))) {
            findings.error(starts.get(0).file(), starts.get(0).line(), "feed-does-not-submit", feed, sending.type());
        }
    }

    /** A route that submits what the system has not declared for its feed would be refused at run time. */
    private void checkDeclared(RouteText route) {
        Set<String> declared = new HashSet<>();
        system.sends().stream()
                .filter(sending ->
                        sending.feed().filter(feed -> startsFeed(route, feed)).isPresent())
                .forEach(sending -> declared.add(sending.type()));
        if (declared.isEmpty()) {
            findings.error(
                    route.file(), route.line(), "feed-not-declared", route.id().orElse(""));
            return;
        }
        submits(route).stream()
                .filter(type -> !declared.contains(type))
                .forEach(type -> findings.error(route.file(), route.line(), "submits-undeclared-type", type));
    }

    private void checkOut() {
        String uri = Schemes.DIRECT + ":" + system.id() + ".out";
        List<RouteText> out =
                routes.stream().filter(route -> route.startsAt(uri)).toList();
        if (system.receives().isEmpty()) {
            out.forEach(route -> findings.error(route.file(), route.line(), "out-without-receives", system.id()));
        } else if (out.isEmpty()) {
            findings.error(Folder.SYSTEM_FILE, registration.lineOfReception(0), "no-out-route", system.id());
        }
        out.stream().skip(1).forEach(route -> findings.error(route.file(), route.line(), "out-route-twice", uri));
        out.forEach(this::checkEnds);
    }

    private void checkEnds(RouteText route) {
        Set<Integer> ends = new RouteEnds(routes, use -> Schemes.ENDS_OF_DELIVERY.contains(use.scheme())).of(route);
        if (ends.contains(0)) {
            findings.error(
                    route.file(), route.line(), "out-without-end", route.id().orElse(""));
        }
        if (ends.stream().anyMatch(count -> count > 1)) {
            findings.error(
                    route.file(),
                    route.line(),
                    "out-with-several-ends",
                    route.id().orElse(""));
        }
    }

    private boolean isFeed(RouteText route) {
        return !submits(route).isEmpty() && !reachedFromInside(route);
    }

    /** A part that other routes of the folder call is judged with them. */
    private boolean reachedFromInside(RouteText route) {
        return route.from().stream()
                .filter(from -> from.scheme().equals(Schemes.DIRECT))
                .anyMatch(from ->
                        routes.stream().anyMatch(other -> Reached.by(other).contains(from.uri())));
    }

    private boolean startsFeed(RouteText route, String feed) {
        String name = system.id() + "." + feed;
        return route.hasId(name) || route.startsAt(Schemes.DIRECT + ":" + name);
    }

    private Set<String> submits(RouteText route) {
        return Reached.types(route, routes);
    }
}
