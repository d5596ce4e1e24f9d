package id.opdhub.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.record.identifier.Identifier;

/** The fields of a type that hold identifiers and codes, and the way to them: what is left of a schema for each record. */
final class CheckedField {

    /** What is done with a value that is to be checked. */
    interface Check {
        void value(CheckedField field, JsonNode value, Trail trail, JsonNode around);
    }

    private final Optional<Identifier> identifier;
    private final Optional<String> codeList;
    private final Map<String, CheckedField> properties;
    private final Optional<CheckedField> items;

    private CheckedField(SchemaField field) {
        identifier = field.identifier();
        codeList = field.codeList();
        properties = new LinkedHashMap<>();
        field.properties().forEach((name, part) -> {
            CheckedField checked = of(part);
            if (checked.checksAnything()) {
                properties.put(name, checked);
            }
        });
        items = field.items().map(CheckedField::of).filter(CheckedField::checksAnything);
    }

    static CheckedField of(SchemaField field) {
        return new CheckedField(field);
    }

    Optional<Identifier> identifier() {
        return identifier;
    }

    Optional<String> codeList() {
        return codeList;
    }

    Set<String> codeLists() {
        Set<String> lists = new TreeSet<>();
        codeList.ifPresent(lists::add);
        properties.values().forEach(part -> lists.addAll(part.codeLists()));
        items.ifPresent(part -> lists.addAll(part.codeLists()));
        return lists;
    }

    /** Shows every value there is to be checked, in the order of the schema. */
    void visit(JsonNode data, Check check) {
        visit(data, Trail.ROOT, data, check);
    }

    private void visit(JsonNode value, Trail trail, JsonNode around, Check check) {
        if (checksItself()) {
            check.value(this, value, trail, around);
        }
        if (value.isObject()) {
            properties.forEach((name, part) -> {
                JsonNode next = value.get(name);
                if (next != null) {
                    part.visit(next, trail.to(name), value, check);
                }
            });
        }
        for (int index = 0; index < (value.isArray() ? value.size() : 0); index++) {
            element(value, index, trail.to(Integer.toString(index)), check);
        }
    }

    /** What an array is said to hold, each of its elements is. */
    private void element(JsonNode array, int index, Trail trail, Check check) {
        JsonNode value = array.get(index);
        if (checksItself()) {
            check.value(this, value, trail, array);
        }
        items.ifPresent(part -> part.visit(value, trail, array, check));
    }

    private boolean checksItself() {
        return identifier.isPresent() || codeList.isPresent();
    }

    private boolean checksAnything() {
        return checksItself() || !properties.isEmpty() || items.isPresent();
    }
}
