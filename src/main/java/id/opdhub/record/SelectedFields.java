package id.opdhub.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Field paths as a tree of names; a node without parts takes all there is below it. */
final class SelectedFields {

    private final Map<String, SelectedFields> parts = new LinkedHashMap<>();
    private boolean whole;

    private SelectedFields(boolean whole) {
        this.whole = whole;
    }

    static SelectedFields none() {
        return new SelectedFields(false);
    }

    void add(List<String> names) {
        SelectedFields fields = this;
        for (String name : names) {
            fields = fields.parts.computeIfAbsent(name, key -> none());
        }
        fields.whole = true;
    }

    boolean includes(List<String> names) {
        SelectedFields fields = this;
        for (String name : names) {
            if (fields.whole) {
                return true;
            }
            fields = fields.parts.get(name);
            if (fields == null) {
                return false;
            }
        }
        return fields.whole;
    }

    SelectedFields intersect(SelectedFields other) {
        if (whole) {
            return other;
        }
        if (other.whole) {
            return this;
        }
        SelectedFields common = none();
        parts.forEach((name, part) -> {
            SelectedFields partOfOther = other.parts.get(name);
            if (partOfOther != null) {
                common.parts.put(name, part.intersect(partOfOther));
            }
        });
        return common;
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part.whole) {
                paths.add(name);
            } else {
                part.paths().forEach(path -> paths.add(name + '.' + path));
            }
        });
        return paths;
    }

    /** The selected fields of an object, as the object orders them; empty when it has none of them. */
    Optional<ObjectNode> of(ObjectNode data) {
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        data.properties().forEach(field -> {
            SelectedFields part = parts.get(field.getKey());
            if (part != null) {
                part.from(field.getValue()).ifPresent(value -> selected.set(field.getKey(), value));
            }
        });
        return selected.isEmpty() ? Optional.empty() : Optional.of(selected);
    }

    private Optional<JsonNode> from(JsonNode value) {
        if (whole) {
            return Optional.of(value.deepCopy());
        }
        if (value instanceof ObjectNode object) {
            return of(object).map(JsonNode.class::cast);
        }
        return value instanceof ArrayNode array ? elements(array) : Optional.empty();
    }

    private Optional<JsonNode> elements(ArrayNode array) {
        ArrayNode selected = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> from(element).ifPresent(selected::add));
        return selected.isEmpty() ? Optional.empty() : Optional.of(selected);
    }
}
