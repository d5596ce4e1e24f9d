package id.opdhub.registry.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** How a folder asks an application: with which parameters, and how it knows that it has everything. */
final class HttpRules {

    private static final List<String> OPTIONS =
            List.of("bearer", "rows", "cursor", "begin", "next", "contentType", "timeout", "sealed", "salt");
    private static final List<String> PLACEHOLDERS = List.of("cursor", "page", "page0", "offset", "next");
    private static final Set<String> POINTERS = Set.of("rows", "cursor", "next", "sealed");
    private static final Set<String> COUNTERS = Set.of("page", "page0", "offset");

    private static final Pattern NAMED = Pattern.compile("(query|header)\\.[A-Za-z0-9_.\\[\\]-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{([^{}]*)}(?!})");
    private static final Pattern OF_HTTP = Pattern.compile(
            "(?i)header\\.(authorization|host|cookie|connection|content-.*|transfer-encoding|te|upgrade|accept-encoding|camel.*)");
    private static final Pattern SECRET = Pattern.compile("\\{\\{env:[A-Z0-9_]*(TOKEN|KEY|SECRET|PASSWORD)}}");
    private static final Pattern CSV = Pattern.compile("(text|application)/csv.*");

    private final FolderFindings.InFile findings;
    private final TokenRules tokens;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> named = new TreeSet<>();

    HttpRules(FolderFindings.InFile findings) {
        this.findings = findings;
        this.tokens = new TokenRules(findings);
    }

    /** Whether the header is for the hub to write. */
    static boolean isOfHttp(String option) {
        return OF_HTTP.matcher(option).matches();
    }

    void check(NodeTuple step) {
        UriUse use = UriUse.of(step).orElseThrow();
        if (use.uri().contains("?")) {
            findings.error(use.line(), "option-in-address", use.scheme());
        }
        Optional<Node> parameters = Nodes.value(step.getValueNode(), "parameters");
        parameters.map(Nodes::tuples).orElse(List.of()).forEach(this::checkOption);
        checkPages(use.line());
        tokens.finish(use.line());
    }

    private void checkOption(NodeTuple option) {
        String name = Nodes.key(option);
        String value = Nodes.text(option.getValueNode()).orElse("");
        int line = YamlText.lineOf(option.getKeyNode());
        options.put(name, value);
        if (!tokens.takes(name)
                && !OPTIONS.contains(name)
                && !NAMED.matcher(name).matches()) {
            String meant = Nearest.to(name, OPTIONS).orElse("query." + name);
            findings.error(line, "http-option-not-allowed", name, meant);
        } else if (name.startsWith("query.")
                && (SecretRules.isSecret(name) || SECRET.matcher(value).find() || value.contains("{token."))) {
            findings.error(line, "secret-in-query", name, name.substring("query.".length()));
        } else if (isOfHttp(name)) {
            findings.error(line, "http-header-not-allowed", name);
        } else if (POINTERS.contains(name) && !value.startsWith("/")) {
            findings.error(line, "not-a-pointer", name, value);
        } else if (name.equals("timeout") && !PollRules.isDuration(value)) {
            findings.error(line, "bad-duration", name, value);
        }
        // In every option: single braces must not get at a variable that the check does not see.
        checkPlaceholders(value, line);
    }

    private void checkPlaceholders(String value, int line) {
        Matcher matcher = PLACEHOLDER.matcher(value);
        while (matcher.find()) {
            String name = matcher.group(1);
            named.add(name);
            if (name.startsWith(TokenRules.PREFIX)) {
                tokens.use(name);
            } else if (!PLACEHOLDERS.contains(name)) {
                String meant = Nearest.to(name, PLACEHOLDERS).orElse("cursor");
                findings.error(line, "http-placeholder-unknown", name, meant);
            }
        }
    }

    /** Every poller knows where its pages end and where the next round begins. */
    private void checkPages(int line) {
        boolean isTable = CSV.matcher(options.getOrDefault("contentType", "")).matches();
        Optional<String> counter = COUNTERS.stream().filter(named::contains).findFirst();
        if (counter.isPresent() && !options.containsKey("rows") && !isTable) {
            findings.error(line, "page-end-missing", counter.get());
        }
        if (options.containsKey("cursor") && !options.containsKey("rows") && !isTable) {
            findings.error(line, "rows-not-named");
        }
        checkPair(line, "cursor", "sejak");
        checkPair(line, "next", "halaman");
        if (options.containsKey("sealed") != options.containsKey("salt")) {
            findings.error(line, "seal-incomplete");
        }
    }

    /** What is asked with has to be found in the answer, and the other way round. */
    private void checkPair(int line, String name, String parameter) {
        if (named.contains(name) && !options.containsKey(name)) {
            findings.error(line, "http-source-missing", name, name.equals("cursor") ? "/diubah" : "/next");
        } else if (options.containsKey(name) && !named.contains(name)) {
            findings.error(line, "http-placeholder-unused", name, parameter);
        }
    }
}
