package id.opdhub.record;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/**
 * Says in the hub's words what the schema library found. Arguments come from the schema alone: the library's own
 * sometimes hold the value.
 */
final class SchemaFindings {

    private static final String OTHER = "skema-tidak-dipenuhi";
    private static final int LONGEST_NAME = 64;
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("required", "wajib-ada"),
            Map.entry("dependentRequired", "wajib-ada"),
            Map.entry("additionalProperties", "tidak-dikenal"),
            Map.entry("unevaluatedProperties", "tidak-dikenal"),
            Map.entry("propertyNames", "tidak-dikenal"),
            Map.entry("false", "tidak-dikenal"),
            Map.entry("type", "tipe-salah"),
            Map.entry("pattern", "pola-salah"),
            Map.entry("format", "format-salah"),
            Map.entry("enum", "nilai-tidak-boleh"),
            Map.entry("const", "nilai-tidak-boleh"),
            Map.entry("maxLength", "terlalu-panjang"),
            Map.entry("minLength", "terlalu-pendek"),
            Map.entry("maximum", "terlalu-besar"),
            Map.entry("exclusiveMaximum", "terlalu-besar"),
            Map.entry("minimum", "terlalu-kecil"),
            Map.entry("exclusiveMinimum", "terlalu-kecil"),
            Map.entry("maxItems", "terlalu-banyak"),
            Map.entry("minItems", "terlalu-sedikit"),
            Map.entry("uniqueItems", "berulang"),
            Map.entry("oneOf", "bentuk-salah"),
            Map.entry("anyOf", "bentuk-salah"),
            Map.entry("not", "bentuk-salah"));

    private SchemaFindings() {}

    static Finding of(Error error) {
        String code = CODES.getOrDefault(error.getKeyword(), OTHER);
        return Finding.error(code, field(error), argument(error));
    }

    private static String field(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "additionalProperties", "unevaluatedProperties" -> within(place, error.getProperty());
            // The library gives the property that asks for the missing one, and the missing one as first argument.
            case "dependentRequired" -> within(place, String.valueOf(error.getArguments()[0]));
            default -> place;
        };
    }

    /** The name of a property that the schema does not know may itself be somebody's number. */
    private static String within(String place, String name) {
        boolean safe = name.length() <= LONGEST_NAME && !PersonalNumbers.looksPersonal(name);
        return safe ? place + '/' + Trail.escaped(name) : place;
    }

    private static String argument(Error error) {
        JsonNode schema = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required",
                    "dependentRequired",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "oneOf",
                    "anyOf",
                    "not" -> "";
            default -> schema == null ? "" : schema.isTextual() ? schema.textValue() : schema.toString();
        };
    }
}
