package id.opdhub.registry.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Rules for the routes of a folder, one route at a time: ids, endpoints, steps, placeholders. */
final class RouteRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("env:([A-Z][A-Z0-9_]*)");

    /** An option that names an object inside the hub, which Camel would look up or make. */
    private static final Pattern REFERENCE = Pattern.compile("[?&][^=&]*=(RAW[({])?(#|%23)");

    private final Folder folder;
    private final OwnVariables variables;
    private final TypeNames types;
    private final FolderFindings findings;
    private final CamelSchema schema;
    private final Map<String, String> fileOfId = new HashMap<>();

    RouteRules(Folder folder, Vocabulary vocabulary, CamelSchema schema, FolderFindings findings) {
        this.folder = folder;
        this.variables = new OwnVariables(folder.id());
        this.types = new TypeNames(vocabulary.types());
        this.schema = schema;
        this.findings = findings;
    }

    void check(RouteFile file) {
        FolderFindings.InFile inFile = findings.in(file.name());
        checkItems(file, inFile);
        schema.check(file, inFile);
        file.routes().forEach(route -> checkId(route, inFile));
        file.uris().forEach(use -> checkUri(file, use, inFile));
        Nodes.items(file.root()).stream()
                .flatMap(item -> Nodes.value(item, "route").stream())
                .forEach(new StepRules(inFile)::check);
        Expressions.checkTexts(file.root(), inFile);
        checkReferences(file, inFile);
        KafkaRules.check(file, inFile);
        PollRules.check(file, inFile);
        DropRules.check(file, inFile);
        MappingRules.check(file, inFile);
        LookupRules.check(file, folder, inFile);
        OwnHeaderRules.check(file, variables, inFile);
        file.placeholders().forEach(placeholder -> checkPlaceholder(placeholder, inFile));
        file.halfPlaceholders().forEach(half -> {
            String name = variables.named(
                    half.text().replaceFirst("^[{\\s]*(env:)?", "").replace("}", ""));
            inFile.error(half.line(), "half-placeholder", half.text(), name);
        });
    }

    private void checkPlaceholder(Marked placeholder, FolderFindings.InFile inFile) {
        Matcher variable = PLACEHOLDER.matcher(placeholder.text());
        if (!variable.matches()) {
            String name = variables.named(placeholder.text().replaceFirst("^env:", ""));
            inFile.error(placeholder.line(), "bad-placeholder", placeholder.text(), name);
        } else if (!variables.has(variable.group(1))) {
            String name = variable.group(1);
            inFile.error(placeholder.line(), "variable-of-other", name, variables.named(name));
        }
    }

    private static void checkReferences(RouteFile file, FolderFindings.InFile inFile) {
        Nodes.walk(file.root(), tuple -> {
            if (Nodes.key(tuple).equals("parameters")) {
                Nodes.walkTexts(tuple.getValueNode(), value -> checkReference("?x=" + value.getValue(), value, inFile));
            }
        });
        file.uris().forEach(use -> checkReference(use.uri(), use.node(), inFile));
    }

    private static void checkReference(String text, Node node, FolderFindings.InFile inFile) {
        if (REFERENCE.matcher(text).find()) {
            inFile.error(YamlText.lineOf(node), "reference-not-allowed");
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

    private void checkUri(RouteFile file, UriUse use, FolderFindings.InFile inFile) {
        if (use.scheme().equals(Schemes.LOG)) {
            inFile.error(use.line(), "step-prints", use.scheme());
        } else if (!Schemes.isAllowed(use.scheme())) {
            List<String> names = List.of(Schemes.names().split(", "));
            String meant = Nearest.to(use.scheme(), names).orElseGet(Schemes::names);
            inFile.error(use.line(), "scheme-not-allowed", use.scheme(), meant);
        } else if (!Schemes.isThere(use.scheme())) {
            inFile.error(use.line(), "scheme-without-component", use.scheme(), starter(use.scheme()), Schemes.names());
        } else if (!file.isPlain(use)) {
            inFile.error(use.line(), "endpoint-not-plain", use.uri());
        } else if (use.target().isBlank()) {
            inFile.error(use.line(), "endpoint-without-name", use.uri());
        } else if (use.scheme().equals(Schemes.DIRECT) && !use.target().startsWith(folder.id() + ".")) {
            inFile.error(use.line(), "direct-of-other", use.target(), folder.id());
        } else if (use.scheme().equals(Schemes.FILE)) {
            checkDirectory(use, inFile);
        } else if (use.scheme().equals(Schemes.MAPPING)) {
            checkMapping(use, inFile);
        } else if (use.scheme().equals(Schemes.SUBMIT) && !types.exists(use.target())) {
            inFile.error(use.line(), "unknown-type", use.target(), types.meant(use.target()));
        }
    }

    private static String starter(String scheme) {
        return "camel-" + scheme.replaceFirst("^https$", "http").replaceFirst("^s?ftps?$", "ftp") + "-starter";
    }

    /** Which directories of its machine a folder sees is for the operator to say. Camel reads {@code %2e} as a dot. */
    private void checkDirectory(UriUse use, FolderFindings.InFile inFile) {
        boolean leaves = use.uri().contains("..") || use.uri().contains("%");
        if (!use.target().startsWith("{{env:") || leaves) {
            inFile.error(use.line(), "file-not-from-environment", variables.named("DIR"));
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
}
