package id.opdhub.record;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A text in the data, where it stands, and the object around it. Never log it.
 *
 * @param text the value
 * @param trail where it stands
 * @param around the object that holds it, for what its neighbours tell
 */
record FieldValue(String text, Trail trail, JsonNode around) {

    Optional<String> neighbour(String name) {
        return Optional.ofNullable(around.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    Finding error(String code, String... arguments) {
        return Finding.error(code, trail.pointer(), arguments);
    }

    Finding warning(String code, String... arguments) {
        return Finding.warning(code, trail.pointer(), arguments);
    }

    @Override
    public String toString() {
        return trail.pointer();
    }
}
