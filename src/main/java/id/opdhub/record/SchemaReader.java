package id.opdhub.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import id.opdhub.record.identifier.Identifier;

/**
 * Reads a schema as the tree of fields it describes. A structure that refers to itself is followed once; references
 * stay within the file, so that a schema never makes the hub fetch anything.
 */
final class SchemaReader {

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
    /** Parts, each counted as often as it is referred to: forty definitions are a billion of them. */
    private static final int MOST = 50_000;

    private static final List<String> CONDITIONS = List.of("then", "else");

    private final String file;
    private final JsonNode root;
    private final Deque<String> references = new ArrayDeque<>();
    private int read;

    private SchemaReader(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** @throws IllegalArgumentException naming file and pointer of what is wrong */
    static SchemaField read(String file, JsonNode schema) {
        SchemaField field = new SchemaField("");
        SchemaReader reader = new SchemaReader(file, schema);
        reader.refuseOutside(schema, "");
        reader.gather(schema, "", field);
        return field;
    }

    /** Wherever it stands, also where no field is described, as within {@code not}. */
    private void refuseOutside(JsonNode schema, String place) {
        String reference = schema.path("$ref").asText("#");
        if (!reference.equals("#") && !reference.startsWith("#/") || schema.has("$dynamicRef")) {
            throw wrong(place + "/$ref", "does not stay within the file; write #/$defs/...");
        }
        schema.properties().forEach(part -> refuseOutside(part.getValue(), place + '/' + Trail.escaped(part.getKey())));
        if (schema.isArray()) {
            schema.forEach(part -> refuseOutside(part, place));
        }
    }

    private void gather(JsonNode schema, String place, SchemaField field) {
        if (!schema.isObject()) {
            return;
        }
        if (++read > MOST) {
            throw wrong(place, "is one part too many: references that branch again and again have no end");
        }
        field.annotate(schema);
        identify(schema, place, field);
        checkPattern(schema.path("pattern"), place + "/pattern");
        follow(schema, place, field);
        for (String branch : BRANCHES) {
            for (int index = 0; index < schema.path(branch).size(); index++) {
                gather(schema.get(branch).get(index), place + '/' + branch + '/' + index, field);
            }
        }
        for (String condition : CONDITIONS) {
            gather(schema.path(condition), place + '/' + condition, field);
        }
        schema.path("dependentSchemas")
                .properties()
                .forEach(entry ->
                        gather(entry.getValue(), place + "/dependentSchemas/" + Trail.escaped(entry.getKey()), field));
        gatherParts(schema, place, field);
    }

    private void gatherParts(JsonNode schema, String place, SchemaField field) {
        schema.path("properties").properties().forEach(entry -> {
            String declaredAt = place + "/properties/" + Trail.escaped(entry.getKey());
            gather(entry.getValue(), declaredAt, field.property(entry.getKey(), declaredAt));
        });
        if (schema.path("items").isObject()) {
            gather(schema.get("items"), place + "/items", field.itemsAt(place + "/items"));
        }
        for (int index = 0; index < schema.path("prefixItems").size(); index++) {
            String declaredAt = place + "/prefixItems/" + index;
            gather(schema.get("prefixItems").get(index), declaredAt, field.itemsAt(declaredAt));
        }
    }

    private void identify(JsonNode schema, String place, SchemaField field) {
        JsonNode identifier = schema.path("x-identifier");
        if (!identifier.isMissingNode()) {
            field.identify(Identifier.named(identifier.asText())
                    .orElseThrow(() -> wrong(place + "/x-identifier", "is not one of " + Identifier.annotations())));
        }
        JsonNode list = schema.path("x-codelist");
        if (!list.isMissingNode()) {
            if (!list.isTextual() || list.textValue().isBlank()) {
                throw wrong(place + "/x-codelist", "is not the name of a code list");
            }
            field.takeCodesFrom(list.textValue());
        }
    }

    private void checkPattern(JsonNode pattern, String place) {
        if (PatternSize.isTooBig(pattern.asText())) {
            throw wrong(place, "is too big; write several small patterns");
        }
        try {
            Pattern.compile(pattern.asText());
        } catch (PatternSyntaxException refused) {
            throw wrong(place, "is no pattern in the syntax of RE2: " + refused.getDescription());
        }
    }

    private void follow(JsonNode schema, String place, SchemaField field) {
        JsonNode reference = schema.path("$ref");
        if (reference.isMissingNode()) {
            return;
        }
        String target = reference.asText();
        if (references.contains(target)) {
            return;
        }
        JsonNode referred = root.at(JsonPointer.compile(target.substring(1)));
        if (referred.isMissingNode()) {
            throw wrong(place + "/$ref", "points to nothing");
        }
        references.push(target);
        gather(referred, target.substring(1), field);
        references.pop();
    }

    private IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(file + '#' + place + ": " + what);
    }
}
