package id.opdhub.registry.folder;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;

/** A header that a folder sends with its deliveries: none of the hub's or of HTTP itself, and no secret as such. */
final class OwnHeaderRules {

    static final String PREFIX = "deliver.";
    /** The prefix once it is sure that a secret is wanted; a folder that could write it would have records filled in. */
    static final String CONSTANT_PREFIX = "deliver-constant.";

    private static final Pattern OWN = Pattern.compile("(?i)deliver(-constant)?\\..*");
    private static final Pattern OF_HUB =
            Pattern.compile("(?i)deliver-constant\\..*|deliver\\.(ce-.*|webhook-.*|traceparent)");
    private static final String CONSTANT = "constant";
    private static final String AUTHORIZATION = "authorization";

    private OwnHeaderRules() {}

    static void check(RouteFile file, OwnVariables variables, FolderFindings.InFile findings) {
        Nodes.walk(file.root(), tuple -> {
            if (Nodes.key(tuple).equals("setHeader")) {
                Nodes.value(tuple.getValueNode(), "name")
                        .flatMap(Nodes::text)
                        .filter(name -> OWN.matcher(name).matches())
                        .ifPresent(name -> check(name, tuple.getValueNode(), variables, findings));
            }
        });
    }

    private static void check(String name, Node body, OwnVariables variables, FolderFindings.InFile findings) {
        String header = name.substring(name.indexOf('.') + 1);
        int line = YamlText.lineOf(body);
        boolean isAuthorization = header.equalsIgnoreCase(AUTHORIZATION);
        if (OF_HUB.matcher(name).matches() || !isAuthorization && HttpRules.isOfHttp("header." + header)) {
            findings.error(line, "http-header-not-allowed", name);
        } else if (namesVariable(body)
                && !constant(body).filter(OwnHeaderRules::namesVariable).isPresent()) {
            findings.error(line, "header-variable-computed", name, variables.named(header.toUpperCase(Locale.ROOT)));
        } else if ((isAuthorization || SecretRules.isSecret(header)) && !namesVariable(body)) {
            findings.error(line, "literal-secret", name, variables.named(header.toUpperCase(Locale.ROOT)));
        }
    }

    /** The value, where it is the same for every record. */
    static Optional<Node> constant(Node header) {
        return Nodes.value(header, CONSTANT)
                .or(() -> Nodes.value(header, "expression").flatMap(expression -> Nodes.value(expression, CONSTANT)));
    }

    private static boolean namesVariable(Node value) {
        boolean[] isNamed = {false};
        Nodes.walkTexts(value, text -> isNamed[0] |= text.getValue().contains("{{env:"));
        return isNamed[0];
    }
}
