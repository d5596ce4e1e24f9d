package id.opdhub.registry.folder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Holds the steps of a route against what a folder may do. Only what is named here is let through: a step that nobody
 * thought of could call any bean of the hub, or pass a record on in the name of another system.
 */
final class StepRules {

    private static final Set<String> OF_ANY = Set.of("id", "description", "note");
    private static final Set<String> OF_ROUTE = Set.of("from", "steps", "nodePrefixId");
    private static final Set<String> OF_FROM = Set.of("uri", "parameters", "steps");
    private static final Set<String> EXPRESSION =
            Set.of("simple", "constant", "header", "exchangeProperty", "variable", "tokenize", "expression");
    private static final Set<String> NAMED = with(EXPRESSION, "name");

    private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
            Map.entry("to", Set.of("uri", "parameters", "variableSend", "variableReceive")),
            Map.entry("choice", Set.of("when", "otherwise")),
            Map.entry("filter", with(EXPRESSION, "steps")),
            Map.entry("split", with(EXPRESSION, "steps", "delimiter", "streaming", "stopOnException")),
            Map.entry("loop", with(EXPRESSION, "steps", "doWhile", "copy")),
            Map.entry("multicast", Set.of("steps", "stopOnException")),
            Map.entry("setBody", EXPRESSION),
            Map.entry("transform", EXPRESSION),
            Map.entry("setHeader", NAMED),
            Map.entry("setProperty", NAMED),
            Map.entry("setVariable", NAMED),
            Map.entry("removeHeader", Set.of("name")),
            Map.entry("removeHeaders", Set.of("pattern", "excludePattern")),
            Map.entry("removeVariable", Set.of("name")),
            Map.entry("convertBodyTo", Set.of("type", "charset", "mandatory")),
            Map.entry("unmarshal", DataFormats.NAMES),
            Map.entry("marshal", DataFormats.NAMES),
            Map.entry("stop", Set.of()));

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("toD", "step-with-dynamic-endpoint"),
            Map.entry("enrich", "step-with-dynamic-endpoint"),
            Map.entry("pollEnrich", "step-with-dynamic-endpoint"),
            Map.entry("poll", "step-with-dynamic-endpoint"),
            Map.entry("wireTap", "step-with-dynamic-endpoint"),
            Map.entry("recipientList", "step-with-dynamic-endpoint"),
            Map.entry("routingSlip", "step-with-dynamic-endpoint"),
            Map.entry("dynamicRouter", "step-with-dynamic-endpoint"),
            Map.entry("bean", "step-with-code"),
            Map.entry("script", "step-with-code"),
            Map.entry("process", "step-with-code"),
            Map.entry("kamelet", "step-with-code"),
            Map.entry("log", "step-prints"),
            Map.entry("doTry", "step-hides-failure"),
            Map.entry("onException", "step-hides-failure"),
            Map.entry("onFallback", "step-hides-failure"),
            Map.entry("circuitBreaker", "step-hides-failure"),
            Map.entry("errorHandler", "step-hides-failure"),
            Map.entry("onCompletion", "step-hides-failure"),
            Map.entry("rollback", "step-hides-failure"));

    private final FolderFindings.InFile findings;

    StepRules(FolderFindings.InFile findings) {
        this.findings = findings;
    }

    void check(Node route) {
        only(route, "route", OF_ROUTE);
        checkSteps(route);
        Nodes.value(route, "from").ifPresent(from -> {
            only(from, "from", OF_FROM);
            checkSteps(from);
        });
    }

    private void checkSteps(Node holder) {
        Nodes.value(holder, "steps").map(Nodes::items).orElse(List.of()).forEach(this::checkItem);
    }

    private void checkItem(Node item) {
        Nodes.text(item).ifPresent(name -> checkStep(name, item, item));
        Nodes.tuples(item).forEach(tuple -> checkStep(Nodes.key(tuple), tuple.getKeyNode(), tuple.getValueNode()));
    }

    private void checkStep(String name, Node key, Node body) {
        Set<String> options = OPTIONS.get(name);
        if (options == null) {
            List<String> known = OPTIONS.keySet().stream().sorted().toList();
            String meant = Nearest.to(name, known).orElseGet(() -> String.join(", ", known));
            findings.error(YamlText.lineOf(key), REFUSALS.getOrDefault(name, "step-not-allowed"), name, meant);
            return;
        }
        only(body, name, options);
        Expressions.check(body, findings);
        if (options.equals(DataFormats.NAMES)) {
            DataFormats.check(body, findings);
        }
        Names.check(name, body, findings);
        checkSteps(body);
        Nodes.value(body, "when").ifPresent(this::checkBranches);
        Nodes.value(body, "otherwise").ifPresent(branch -> checkBranch("otherwise", branch, Set.of("steps")));
    }

    private void checkBranches(Node when) {
        List<Node> branches = Nodes.items(when).isEmpty() ? List.of(when) : Nodes.items(when);
        branches.forEach(branch -> checkBranch("when", branch, with(EXPRESSION, "steps")));
    }

    private void checkBranch(String name, Node branch, Set<String> options) {
        only(branch, name, options);
        Expressions.check(branch, findings);
        checkSteps(branch);
    }

    private void only(Node body, String step, Set<String> options) {
        for (NodeTuple tuple : Nodes.tuples(body)) {
            String key = Nodes.key(tuple);
            if (!options.contains(key) && !OF_ANY.contains(key)) {
                String allowed = String.join(", ", new TreeSet<>(options));
                findings.error(YamlText.lineOf(tuple.getKeyNode()), "option-not-allowed", key, step, allowed);
            }
        }
    }

    private static Set<String> with(Set<String> options, String... others) {
        Set<String> all = new TreeSet<>(options);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }
}
