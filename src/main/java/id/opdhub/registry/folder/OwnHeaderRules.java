package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;

/** A header that a folder sends with its deliveries: none of the hub's or of HTTP itself, and no secret as such. */
final class OwnHeaderRules {

    static final String PREFIX = "deliver.";

    private static final Pattern OF_HUB = Pattern.compile("(?i)deliver\\.(ce-.*|webhook-.*|traceparent)");
    private static final String AUTHORIZATION = "authorization";

    private OwnHeaderRules() {}

    static void check(RouteFile file, OwnVariables variables, FolderFindings.InFile findings) {
        Nodes.walk(file.root(), tuple -> {
            if (Nodes.key(tuple).equals("setHeader")) {
                Nodes.value(tuple.getValueNode(), "name")
                        .flatMap(Nodes::text)
                        .filter(name -> name.startsWith(PREFIX))
                        .ifPresent(name -> check(name, tuple.getValueNode(), variables, findings));
            }
        });
    }

    private static void check(String name, Node body, OwnVariables variables, FolderFindings.InFile findings) {
        String header = name.substring(PREFIX.length());
        int line = YamlText.lineOf(body);
        boolean isAuthorization = header.equalsIgnoreCase(AUTHORIZATION);
        if (OF_HUB.matcher(name).matches() || !isAuthorization && HttpRules.isOfHttp("header." + header)) {
            findings.error(line, "http-header-not-allowed", name);
        } else if (isAuthorization || SecretRules.isSecret(header)) {
            boolean[] isNamed = {false};
            Nodes.walkTexts(body, text -> isNamed[0] |= text.getValue().contains("{{env:"));
            if (!isNamed[0]) {
                findings.error(line, "literal-secret", name, variables.named(header.toUpperCase(Locale.ROOT)));
            }
        }
    }
}
