package id.opdhub.registry.samples;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The first place at which a sample gives something else than expected.
 *
 * @param place JSON pointer, or line of a text
 * @param expected what the file says
 * @param actual what the sample gives
 */
record Difference(String place, String expected, String actual) {

    private static final String NOTHING = "–";
    private static final int LONGEST = 80;

    Difference {
        expected = shortened(expected);
        actual = shortened(actual);
    }

    static Optional<Difference> between(String expected, String actual) {
        Optional<JsonNode> expectedTree = SampleJson.parse(expected);
        Optional<JsonNode> actualTree = SampleJson.parse(actual);
        if (expectedTree.isPresent() && actualTree.isPresent()) {
            return ofTrees(
                    "", SampleJson.withoutStamps(expectedTree.get()), SampleJson.withoutStamps(actualTree.get()));
        }
        return ofTexts(expected, actual);
    }

    private static Optional<Difference> ofTrees(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        if (expected.isObject() && actual.isObject()) {
            return names(expected, actual).stream()
                    .flatMap(name -> ofTrees(pointer + "/" + name, expected.path(name), actual.path(name)).stream())
                    .findFirst();
        }
        if (expected.isArray() && actual.isArray()) {
            for (int index = 0; index < Math.max(expected.size(), actual.size()); index++) {
                Optional<Difference> difference =
                        ofTrees(pointer + "/" + index, expected.path(index), actual.path(index));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.of(new Difference(pointer.isEmpty() ? "/" : pointer, shown(expected), shown(actual)));
    }

    private static Optional<Difference> ofTexts(String expected, String actual) {
        String[] expectedLines = expected.stripTrailing().split("\\R", -1);
        String[] actualLines = actual.stripTrailing().split("\\R", -1);
        for (int index = 0; index < Math.max(expectedLines.length, actualLines.length); index++) {
            String left = index < expectedLines.length ? expectedLines[index] : NOTHING;
            String right = index < actualLines.length ? actualLines[index] : NOTHING;
            if (!left.equals(right)) {
                return Optional.of(new Difference(String.valueOf(index + 1), left, right));
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(JsonNode left, JsonNode right) {
        Set<String> names = new LinkedHashSet<>();
        left.fieldNames().forEachRemaining(names::add);
        right.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? NOTHING : node.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
