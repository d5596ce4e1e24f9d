package id.opdhub.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A difference between two versions of a schema that breaks somebody: who sends, since less is allowed than before, or who
 * receives, since other things come than before. New optional fields and what is said for people break nobody.
 *
 * @param pointer to the field in the data; empty for the record as a whole
 * @param kind what became of it
 */
public record SchemaChange(String pointer, Kind kind) {

    /** What became of a field. */
    public enum Kind {
        /** It may no longer be there. */
        GONE,
        /** It must be there now. */
        REQUIRED,
        /** Another rule holds for it. */
        CHANGED
    }

    private static final String PROPERTIES = "properties";
    private static final String REQUIRED_FIELDS = "required";
    private static final String ITEMS = "items";
    /** Another one changes what every number means; one that was missing may come. */
    private static final String UNIT = "x-satuan";
    /** Lists whose order means nothing. */
    private static final Set<String> SETS = Set.of("enum", "type");

    /** In the order of the earlier schema. */
    static List<SchemaChange> between(JsonNode earlier, JsonNode later) {
        List<SchemaChange> changes = new ArrayList<>();
        compare(PlainSchema.of(earlier), PlainSchema.of(later), "", changes);
        return List.copyOf(changes);
    }

    private static void compare(JsonNode before, JsonNode after, String pointer, List<SchemaChange> changes) {
        if (!before.isObject() || !after.isObject()) {
            if (!before.equals(after)) {
                changes.add(new SchemaChange(pointer, Kind.CHANGED));
            }
            return;
        }
        compareFields(before.path(PROPERTIES), after.path(PROPERTIES), pointer, changes);
        compareNewFields(before, after, pointer, changes);
        compareRequired(members(before.path(REQUIRED_FIELDS)), members(after.path(REQUIRED_FIELDS)), pointer, changes);
        if (before.path(ITEMS).isObject() && after.path(ITEMS).isObject()) {
            compare(before.path(ITEMS), after.path(ITEMS), pointer, changes);
        } else if (!before.path(ITEMS).equals(after.path(ITEMS))) {
            changes.add(new SchemaChange(pointer, Kind.CHANGED));
        }
        if (otherWords(before, after).stream().anyMatch(word -> !same(word, before, after))) {
            changes.add(new SchemaChange(pointer, Kind.CHANGED));
        }
    }

    private static void compareFields(JsonNode before, JsonNode after, String pointer, List<SchemaChange> changes) {
        before.properties().forEach(field -> {
            String place = pointer + '/' + Trail.escaped(field.getKey());
            if (after.has(field.getKey())) {
                compare(field.getValue(), after.path(field.getKey()), place, changes);
            } else {
                changes.add(new SchemaChange(place, Kind.GONE));
            }
        });
    }

    /** Where undeclared fields were let through, somebody may send one of that name with something else in it. */
    private static void compareNewFields(JsonNode before, JsonNode after, String pointer, List<SchemaChange> changes) {
        boolean isClosed =
                isFalse(before.path("additionalProperties")) || isFalse(before.path("unevaluatedProperties"));
        if (!isClosed) {
            after.path(PROPERTIES).fieldNames().forEachRemaining(name -> {
                if (!before.path(PROPERTIES).has(name)) {
                    changes.add(new SchemaChange(pointer + '/' + Trail.escaped(name), Kind.CHANGED));
                }
            });
        }
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }

    /** Who receives relies on what was required; who sends may lack what is required now. */
    private static void compareRequired(
            Set<JsonNode> before, Set<JsonNode> after, String pointer, List<SchemaChange> changes) {
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> changes.add(of(pointer, name, Kind.CHANGED)));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> changes.add(of(pointer, name, Kind.REQUIRED)));
    }

    private static SchemaChange of(String pointer, JsonNode name, Kind kind) {
        return new SchemaChange(pointer + '/' + Trail.escaped(name.asText()), kind);
    }

    private static Set<String> otherWords(JsonNode before, JsonNode after) {
        Set<String> words = new TreeSet<>();
        before.fieldNames().forEachRemaining(words::add);
        after.fieldNames().forEachRemaining(words::add);
        words.removeAll(Set.of(PROPERTIES, REQUIRED_FIELDS, ITEMS));
        return words;
    }

    private static boolean same(String word, JsonNode before, JsonNode after) {
        if (word.equals(UNIT)) {
            return !before.has(word) || before.path(word).equals(after.path(word));
        }
        return SETS.contains(word)
                        && before.path(word).isArray()
                        && after.path(word).isArray()
                ? members(before.path(word)).equals(members(after.path(word)))
                : before.path(word).equals(after.path(word));
    }

    private static Set<JsonNode> members(JsonNode list) {
        Set<JsonNode> members = new LinkedHashSet<>();
        list.forEach(members::add);
        return members;
    }
}
