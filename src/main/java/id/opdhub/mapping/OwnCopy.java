package id.opdhub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Copies a result so that nobody else holds its branches, up to a size that no payload needs. */
final class OwnCopy {

    private static final int MAX_NODES = 1_000_000;

    private int nodes;

    /** A result beyond all measure. */
    static final class TooLarge extends RuntimeException {}

    JsonNode of(JsonNode value) {
        if (++nodes > MAX_NODES) {
            throw new TooLarge();
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), of(field.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(of(element)));
            return copy;
        }
        return value;
    }
}
