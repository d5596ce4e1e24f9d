package id.opdhub.registry.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Rules for the routes of a folder, one route at a time: ids, endpoints, steps, placeholders. */
final class RouteRules {

    /** Steps that choose their endpoint at run time, run code, or hide a failure from the hub. */
    private static final Set<String> FORBIDDEN_STEPS = Set.of(
            "bean",
            "script",
            "process",
            "kamelet",
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "onException",
            "errorHandler",
            "onCompletion",
            "intercept",
            "interceptFrom",
            "interceptSendToEndpoint");

    private static final Set<String> FORBIDDEN_KEYS = Set.of("errorHandler", "onException", "routeConfigurationId");
    private static final Pattern PLACEHOLDER = Pattern.compile("env:[A-Z][A-Z0-9_]*");

    private final Folder folder;
    private final TypeNames types;
    private final FolderFindings findings;
    private final CamelSchema schema;
    private final Map<String, String> fileOfId = new HashMap<>();

    RouteRules(Folder folder, Vocabulary vocabulary, CamelSchema schema, FolderFindings findings) {
        this.folder = folder;
        this.types = new TypeNames(vocabulary.types());
        this.schema = schema;
        this.findings = findings;
    }

    void check(RouteFile file) {
        FolderFindings.InFile inFile = findings.in(file.name());
        checkItems(file, inFile);
        schema.check(file, inFile);
        file.routes().forEach(route -> checkId(route, inFile));
        file.uris().forEach(use -> checkUri(use, inFile));
        checkSteps(file, inFile);
        KafkaRules.check(file, inFile);
        for (Marked placeholder : file.placeholders()) {
            if (!PLACEHOLDER.matcher(placeholder.text()).matches()) {
                inFile.error(placeholder.line(), "bad-placeholder", placeholder.text(), variable(placeholder.text()));
            }
        }
    }

    private void checkItems(RouteFile file, FolderFindings.InFile inFile) {
        if (!(file.root() instanceof SequenceNode)) {
            inFile.error(1, "routes-not-list");
            return;
        }
        for (Node item : Nodes.items(file.root())) {
            String key = Nodes.step(item).map(Map.Entry::getKey).orElse("");
            if (!key.equals("route")) {
                inFile.error(YamlText.lineOf(item), "not-a-route", key);
            }
        }
    }

    private void checkId(RouteText route, FolderFindings.InFile inFile) {
        if (route.id().isEmpty()) {
            inFile.error(route.line(), "route-without-id", folder.id());
            return;
        }
        String id = route.id().get();
        if (!id.startsWith(folder.id() + ".") || id.length() == folder.id().length() + 1) {
            inFile.error(route.line(), "route-id-prefix", id, folder.id());
        }
        if (fileOfId.putIfAbsent(id, route.file()) != null) {
            inFile.error(route.line(), "route-id-twice", id, fileOfId.get(id));
        }
        if (route.from().isEmpty()) {
            inFile.error(route.line(), "route-without-from", id);
        }
    }

    private void checkUri(UriUse use, FolderFindings.InFile inFile) {
        if (!Schemes.isAllowed(use.scheme())) {
            List<String> names = List.of(Schemes.names().split(", "));
            String meant = Nearest.to(use.scheme(), names).orElseGet(Schemes::names);
            inFile.error(use.line(), "scheme-not-allowed", use.scheme(), meant);
        } else if (use.target().isBlank()) {
            inFile.error(use.line(), "endpoint-without-name", use.uri());
        } else if (use.scheme().equals(Schemes.DIRECT) && !use.target().startsWith(folder.id() + ".")) {
            inFile.error(use.line(), "direct-of-other", use.target(), folder.id());
        } else if (use.scheme().equals(Schemes.MAPPING)) {
            checkMapping(use, inFile);
        } else if (use.scheme().equals(Schemes.SUBMIT) && !types.exists(use.target())) {
            inFile.error(use.line(), "unknown-type", use.target(), types.meant(use.target()));
        }
    }

    private void checkMapping(UriUse use, FolderFindings.InFile inFile) {
        if (!folder.files().containsKey(Folder.MAPPINGS + use.target())) {
            List<String> names = folder.mappingFiles()
                    .map(name -> name.substring(Folder.MAPPINGS.length()))
                    .toList();
            String meant = Nearest.to(use.target(), names).orElse(use.target());
            inFile.error(use.line(), "mapping-missing", use.target(), meant);
        }
    }

    private void checkSteps(RouteFile file, FolderFindings.InFile inFile) {
        Nodes.walk(file.root(), tuple -> {
            if (FORBIDDEN_KEYS.contains(Nodes.key(tuple))) {
                inFile.error(YamlText.lineOf(tuple.getKeyNode()), "step-not-allowed", Nodes.key(tuple));
            }
            Nodes.items(tuple.getValueNode()).forEach(item -> checkStep(item, inFile));
        });
    }

    private void checkStep(Node item, FolderFindings.InFile inFile) {
        Nodes.step(item)
                .map(Map.Entry::getKey)
                .filter(FORBIDDEN_STEPS::contains)
                .filter(step -> !FORBIDDEN_KEYS.contains(step))
                .ifPresent(step -> inFile.error(YamlText.lineOf(item), "step-not-allowed", step));
        if (item instanceof ScalarNode step && FORBIDDEN_STEPS.contains(step.getValue())) {
            inFile.error(YamlText.lineOf(item), "step-not-allowed", step.getValue());
        }
    }

    private static String variable(String placeholder) {
        String name = placeholder.replaceFirst("^env:", "").replaceAll("[^A-Za-z0-9]+", "_");
        return name.isEmpty() ? "NAMA" : name.toUpperCase(Locale.ROOT);
    }
}
