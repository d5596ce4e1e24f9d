package id.opdhub.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema without what has no effect: what is said for people is left out, what is referred to stands in its place. */
final class PlainSchema {

    private static final Set<String> FOR_PEOPLE = Set.of(
            "title",
            "description",
            "$comment",
            "examples",
            "default",
            "deprecated",
            "x-klasifikasi",
            "x-ukuran",
            "x-satuan");
    private static final Set<String> ELSEWHERE = Set.of("$defs", "$id", "$schema");
    /** What holds names of fields, not words of the language. */
    private static final Set<String> BY_NAME = Set.of("properties", "dependentSchemas", "dependentRequired");

    private final JsonNode root;
    private final Deque<String> references = new ArrayDeque<>();

    private PlainSchema(JsonNode root) {
        this.root = root;
    }

    static ObjectNode of(JsonNode schema) {
        return (ObjectNode) new PlainSchema(schema).plain(schema);
    }

    private JsonNode plain(JsonNode schema) {
        if (schema.isArray()) {
            ArrayNode parts = JsonNodeFactory.instance.arrayNode();
            schema.forEach(part -> parts.add(plain(part)));
            return parts;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        follow(schema.path("$ref").asText(""), plain);
        schema.properties().stream()
                .filter(word -> !FOR_PEOPLE.contains(word.getKey()) && !ELSEWHERE.contains(word.getKey()))
                .filter(word -> !word.getKey().equals("$ref") || !plain.has("$ref"))
                .forEach(word -> put(plain, word.getKey(), part(word.getKey(), word.getValue())));
        return plain;
    }

    private JsonNode part(String word, JsonNode value) {
        if (!BY_NAME.contains(word)) {
            return word.equals("$ref") ? JsonNodeFactory.instance.nullNode() : plain(value);
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(field -> named.set(field.getKey(), plain(field.getValue())));
        return named;
    }

    private void follow(String reference, ObjectNode plain) {
        if (reference.isEmpty() || references.contains(reference)) {
            return;
        }
        references.push(reference);
        plain.setAll((ObjectNode) plain(root.at(reference.substring(1))));
        references.pop();
    }

    /** A word beside a reference holds as well as the same word behind it. */
    private static void put(ObjectNode plain, String word, JsonNode value) {
        if (!value.isNull()) {
            plain.set(plain.has(word) ? word + " too" : word, value);
        }
    }
}
