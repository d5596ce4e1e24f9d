package id.opdhub.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema without what has no effect: what is said for people is left out, what is referred to stands in its place. */
final class PlainSchema {

    private static final String REFERENCE = "$ref";
    /** What is said for people, and what is looked up by reference. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "title",
            "description",
            "$comment",
            "examples",
            "default",
            "deprecated",
            "x-klasifikasi",
            "x-ukuran",
            "$defs",
            "$id",
            "$schema",
            REFERENCE);
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
        follow(schema.path(REFERENCE).asText(""), plain);
        schema.properties().stream()
                .filter(word -> !WITHOUT_EFFECT.contains(word.getKey()))
                .forEach(word -> put(plain, word.getKey(), part(word.getKey(), word.getValue())));
        return plain;
    }

    private JsonNode part(String word, JsonNode value) {
        if (!BY_NAME.contains(word)) {
            return plain(value);
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(field -> named.set(field.getKey(), plain(field.getValue())));
        return named;
    }

    /** Where a definition refers to itself, how far around it begins stands for it: its name means nothing. */
    private void follow(String reference, ObjectNode plain) {
        if (reference.isEmpty()) {
            return;
        }
        int around = List.copyOf(references).indexOf(reference);
        if (around >= 0) {
            plain.put(REFERENCE, around);
            return;
        }
        references.push(reference);
        JsonNode target = plain(root.at(reference.substring(1)));
        references.pop();
        if (target.isObject()) {
            plain.setAll((ObjectNode) target);
        } else {
            plain.set(REFERENCE, target);
        }
    }

    /** A word beside a reference holds as well as the same word behind it. */
    private static void put(ObjectNode plain, String word, JsonNode value) {
        if (plain.has(word)) {
            plain.withArray(word + " too").add(value);
        } else {
            plain.set(word, value);
        }
    }
}
