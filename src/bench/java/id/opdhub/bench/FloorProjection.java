package id.opdhub.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The agreed fields, picked by hand: a tree of names, and no copies of what nobody changes. */
final class FloorProjection {

    private final Map<String, FloorProjection> parts = new HashMap<>();

    static FloorProjection of(List<String> paths) {
        FloorProjection root = new FloorProjection();
        for (String path : paths) {
            FloorProjection at = root;
            for (String name : path.replace(".*", "").split("\\.")) {
                at = at.parts.computeIfAbsent(name, part -> new FloorProjection());
            }
        }
        return root;
    }

    ObjectNode project(ObjectNode data) {
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            FloorProjection part = parts.get(field.getKey());
            if (part != null) {
                JsonNode value = part.pick(field.getValue());
                if (value != null) {
                    picked.set(field.getKey(), value);
                }
            }
        }
        return picked;
    }

    private JsonNode pick(JsonNode value) {
        if (parts.isEmpty()) {
            return value;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode picked = project(object);
            return picked.isEmpty() ? null : picked;
        }
        return value instanceof ArrayNode array ? pickEach(array) : null;
    }

    private JsonNode pickEach(ArrayNode array) {
        ArrayNode picked = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : array) {
            JsonNode value = pick(element);
            if (value != null) {
                picked.add(value);
            }
        }
        return picked.isEmpty() ? null : picked;
    }
}
