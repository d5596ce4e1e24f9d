package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** A route that starts with {@code timer:} asks one application by one {@code http:}, and no other route does. */
final class PollRules {

    private static final List<String> OPTIONS = List.of("period", "timerName");
    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,8}(ms|s|m|h|d)?");

    private final FolderFindings.InFile findings;

    private PollRules(FolderFindings.InFile findings) {
        this.findings = findings;
    }

    static void check(RouteFile file, FolderFindings.InFile findings) {
        PollRules rules = new PollRules(findings);
        Nodes.items(file.root()).stream()
                .flatMap(item -> Nodes.value(item, "route").stream())
                .forEach(route -> rules.check(RouteText.of(file.name(), route), route));
    }

    /** A wait that Camel understands. */
    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    private void check(RouteText route, Node node) {
        boolean isPoller =
                route.from().filter(from -> from.scheme().equals(Schemes.TIMER)).isPresent();
        List<UriUse> questions = questions(route);
        if (!isPoller) {
            questions.forEach(use -> findings.error(use.line(), "http-outside-poller", use.scheme()));
            return;
        }
        Nodes.value(node, "from").ifPresent(this::checkTimer);
        List<NodeTuple> steps = route.steps().stream()
                .flatMap(step -> Nodes.tuples(step).stream())
                .filter(step -> UriUse.of(step)
                        .filter(use -> Schemes.isHttp(use.scheme()))
                        .isPresent())
                .toList();
        if (steps.size() != 1 || questions.size() != 1) {
            findings.error(route.line(), "poller-asks-once", route.id().orElse(""));
        }
        steps.forEach(step -> new HttpRules(findings).check(step));
    }

    private static List<UriUse> questions(RouteText route) {
        List<UriUse> questions = new ArrayList<>();
        route.steps()
                .forEach(step -> Nodes.walk(step, tuple -> UriUse.of(tuple)
                        .filter(use -> Schemes.isHttp(use.scheme()))
                        .ifPresent(questions::add)));
        return questions;
    }

    private void checkTimer(Node from) {
        UriUse.of(from)
                .filter(use -> use.uri().contains("?"))
                .ifPresent(use -> findings.error(use.line(), "option-in-address", use.scheme()));
        Optional<Node> parameters = Nodes.value(from, "parameters");
        for (NodeTuple option : parameters.map(Nodes::tuples).orElse(List.of())) {
            String name = Nodes.key(option);
            int line = YamlText.lineOf(option.getKeyNode());
            if (!OPTIONS.contains(name)) {
                findings.error(line, "timer-option-not-allowed", name);
            } else if (name.equals("period")
                    && !Nodes.text(option.getValueNode())
                            .filter(PollRules::isDuration)
                            .isPresent()) {
                findings.error(
                        line,
                        "bad-duration",
                        name,
                        Nodes.text(option.getValueNode()).orElse(""));
            }
        }
    }
}
