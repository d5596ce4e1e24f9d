package id.opdhub.registry.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.yaml.snakeyaml.nodes.Node;

/** The form of routes as Camel's own schema has it, with the lines of what departs from it. */
final class CamelSchema {

    private static final String FILE = "/schema/camelYamlDsl.json";
    private static final String UNKNOWN_KEY = "additionalProperties";

    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonNode definitions;
    private final Schema schema;

    CamelSchema() {
        try (InputStream stream = CamelSchema.class.getResourceAsStream(FILE)) {
            JsonNode tree = new ObjectMapper().readTree(stream);
            withoutRemarks(tree);
            this.definitions = tree.path("items").path("definitions");
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("Camel's schema cannot be read", e);
        }
    }

    /** A misspelt key says more than the alternatives that fail because of it. */
    void check(RouteFile file, FolderFindings.InFile findings) {
        List<Error> errors = errors(file);
        List<Error> unknownKeys = errors.stream()
                .filter(error -> UNKNOWN_KEY.equals(error.getKeyword()))
                .toList();
        for (Error error : unknownKeys) {
            Marked key = keyOf(error, file.root());
            findings.error(key.line(), "unknown-key", key.text(), meant(key.text()));
        }
        errors.stream()
                .filter(error -> unknownKeys.isEmpty() && !"oneOf".equals(error.getKeyword()))
                .findFirst()
                .ifPresent(error -> findings.error(
                        YamlText.lineOf(deepest(names(error), file.root())), "schema-violation", error.getMessage()));
    }

    /** The validator would log each word that is not JSON Schema's. */
    private static void withoutRemarks(JsonNode tree) {
        tree.findParents("deprecated").forEach(parent -> ((ObjectNode) parent).remove("deprecated"));
    }

    private List<Error> errors(RouteFile file) {
        try {
            return schema.validate(yaml.readTree(file.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what one YAML parser read, the other did not", e);
        }
    }

    private Marked keyOf(Error error, Node root) {
        Node around = deepest(names(error), root);
        return Nodes.tuples(around).stream()
                .filter(tuple -> Nodes.key(tuple).equals(error.getProperty()))
                .findFirst()
                .map(tuple -> new Marked(error.getProperty(), YamlText.lineOf(tuple.getKeyNode())))
                .orElse(new Marked(String.valueOf(error.getProperty()), YamlText.lineOf(around)));
    }

    /** The nearest of all words of the routes' language; a step's name before an option's. */
    private String meant(String key) {
        return Nearest.to(key, words("org.apache.camel.model.ProcessorDefinition"))
                .or(() -> Nearest.to(key, allWords()))
                .orElse("to, choice, filter, split, …");
    }

    private List<String> allWords() {
        List<String> words = new ArrayList<>();
        definitions.fieldNames().forEachRemaining(name -> words.addAll(words(name)));
        return words;
    }

    private List<String> words(String definition) {
        List<String> words = new ArrayList<>();
        definitions.path(definition).path("properties").fieldNames().forEachRemaining(words::add);
        return words;
    }

    private static List<String> names(Error error) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < error.getInstanceLocation().getNameCount(); index++) {
            names.add(error.getInstanceLocation().getName(index));
        }
        return names;
    }

    /** The node at the path, or the last one on the way. */
    private static Node deepest(List<String> path, Node root) {
        Node here = root;
        for (String name : path) {
            Optional<Node> next = Nodes.value(here, name);
            List<Node> items = Nodes.items(here);
            if (next.isEmpty() && items.isEmpty()) {
                return here;
            }
            here = next.isPresent() ? next.get() : items.get(Integer.parseInt(name));
        }
        return here;
    }
}
