package id.opdhub.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.record.identifier.Identifier;

/** What a schema says of one field, gathered from wherever it says it: behind references, in branches, in conditions. */
final class SchemaField {

    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private final String place;
    private final Map<String, SchemaField> properties = new LinkedHashMap<>();
    private final Set<String> annotations = new HashSet<>();
    private SchemaField items;
    private Identifier identifier;
    private String codeList;
    private boolean scalar;

    /** @param place JSON pointer into the schema, where the field is first declared */
    SchemaField(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    Map<String, SchemaField> properties() {
        return properties;
    }

    Optional<SchemaField> items() {
        return Optional.ofNullable(items);
    }

    Optional<Identifier> identifier() {
        return Optional.ofNullable(identifier);
    }

    Optional<String> codeList() {
        return Optional.ofNullable(codeList);
    }

    boolean isAnnotated(String name) {
        return annotations.contains(name) || items != null && items.isAnnotated(name);
    }

    boolean isLeaf() {
        return properties.isEmpty() && (items == null || items.isLeaf());
    }

    /** The field at a path of names, where elements of arrays have no name of their own. */
    Optional<SchemaField> at(Iterable<String> names) {
        SchemaField field = this;
        for (String name : names) {
            field = field.throughArrays().properties.get(name);
            if (field == null) {
                return Optional.empty();
            }
        }
        return Optional.of(field);
    }

    /** Whether data can have the field; an object of which the schema names no property can hold any. */
    boolean allows(List<String> names) {
        SchemaField holder = throughArrays();
        if (names.isEmpty() || holder.properties.isEmpty() && !holder.scalar) {
            return true;
        }
        SchemaField next = holder.properties.get(names.get(0));
        return next != null && next.allows(names.subList(1, names.size()));
    }

    SchemaField throughArrays() {
        return items == null ? this : items.throughArrays();
    }

    SchemaField property(String name, String declaredAt) {
        return properties.computeIfAbsent(name, key -> new SchemaField(declaredAt));
    }

    SchemaField itemsAt(String declaredAt) {
        if (items == null) {
            items = new SchemaField(declaredAt);
        }
        return items;
    }

    void annotate(JsonNode schema) {
        schema.fieldNames().forEachRemaining(annotations::add);
        scalar |= SCALARS.contains(schema.path("type").asText());
    }

    void identify(Identifier found) {
        identifier = found;
    }

    void takeCodesFrom(String list) {
        codeList = list;
    }
}
