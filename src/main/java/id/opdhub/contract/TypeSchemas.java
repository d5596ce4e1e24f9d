package id.opdhub.contract;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;

/**
 * The schemas of the record types as parts of a document. Their references, which stay within the file, come to stay
 * within the part.
 */
final class TypeSchemas {

    static final String PLACE = "#/components/schemas/";

    private static final String REFERENCE = "$ref";
    private static final List<String> OF_A_FILE = List.of("$schema", "$id");

    private final RecordTypes types;

    TypeSchemas(RecordTypes types) {
        this.types = types;
    }

    /** Adds the schemas of events, one schema for each type, and to {@code Event} what its data is for each. */
    void addTo(ObjectNode document, Texts texts) {
        ObjectNode schemas = document.withObject("/components/schemas");
        schemas.setAll(Outline.read("events.yaml", texts));
        ArrayNode alternatives = schemas.withObject("/Event").putArray("oneOf");
        for (RecordType type : types.all()) {
            schemas.set(type.name(), part(type));
            ObjectNode properties = alternatives.addObject().putObject("properties");
            properties.putObject("type").put("const", type.name());
            properties.putObject("data").put(REFERENCE, PLACE + type.name());
        }
    }

    private static ObjectNode part(RecordType type) {
        ObjectNode part = type.schema().deepCopy();
        part.remove(OF_A_FILE);
        move(part, PLACE + type.name());
        return part;
    }

    private static void move(JsonNode schema, String place) {
        if (schema instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            String within = object.get(REFERENCE).textValue().substring(1);
            object.set(REFERENCE, TextNode.valueOf(place + within));
        }
        schema.forEach(child -> move(child, place));
    }
}
