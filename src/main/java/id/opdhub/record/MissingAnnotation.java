package id.opdhub.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a schema that lacks attributes of a Standar Data (Perpres 39/2019 art. 4): concept, definition,
 * classification, measure, unit.
 *
 * @param pointer where the field is declared in the schema
 * @param attributes the keywords that are missing
 */
public record MissingAnnotation(String pointer, List<String> attributes) {

    private static final List<String> ATTRIBUTES =
            List.of("title", "description", "x-klasifikasi", "x-ukuran", "x-satuan");

    public MissingAnnotation {
        attributes = List.copyOf(attributes);
    }

    /** In the order of the schema, each place once however many fields refer to it. */
    static List<MissingAnnotation> in(SchemaField root) {
        Map<String, MissingAnnotation> missing = new LinkedHashMap<>();
        collect(root, missing);
        return List.copyOf(missing.values());
    }

    private static void collect(SchemaField field, Map<String, MissingAnnotation> missing) {
        if (field.isLeaf()) {
            List<String> absent = new ArrayList<>(ATTRIBUTES);
            absent.removeIf(field::isAnnotated);
            if (!absent.isEmpty()) {
                missing.putIfAbsent(field.place(), new MissingAnnotation(field.place(), absent));
            }
            return;
        }
        field.throughArrays().properties().values().forEach(part -> collect(part, missing));
    }
}
