package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import id.opdhub.record.PatternSize;

/**
 * The library's functions on regular expressions, in linear time. The expression must stand in the mapping, so that it
 * is compiled once and never comes from a record.
 */
final class PatternFunctions {

    private static final int MAX_RESULT = 1 << 20;

    private PatternFunctions() {}

    static List<HubFunction> all() {
        return List.of(
                function("test", 2, pattern -> arguments -> BooleanNode.valueOf(find(pattern, arguments[0]))),
                function("capture", 2, pattern -> arguments -> capture(pattern, arguments[0])),
                function("split", 2, pattern -> arguments -> split(pattern, arguments[0])),
                function("replace", 3, pattern -> arguments -> replace(pattern, arguments[0], arguments[2])));
    }

    private static HubFunction function(String name, int arguments, Function<Pattern, HubFunction.Body> body) {
        return new HubFunction(name, arguments, arguments, literals -> body.apply(compiled(literals.get(1))));
    }

    private static Pattern compiled(Optional<String> literal) {
        String expression = literal.orElseThrow(() -> new IllegalArgumentException(
                "the regular expression is not a text → write it as a text, in double quotes"));
        if (PatternSize.isTooBig(expression)) {
            throw new IllegalArgumentException("the regular expression is too big → write several small ones");
        }
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "not a regular expression: " + e.getDescription()
                            + " → back references and look-around do not exist here",
                    e);
        }
    }

    private static boolean find(Pattern pattern, JsonNode value) {
        return Values.scalar(value).map(text -> pattern.matcher(text).find()).orElse(false);
    }

    private static JsonNode capture(Pattern pattern, JsonNode value) {
        Optional<String> text = Values.scalar(value);
        if (text.isEmpty()) {
            return value;
        }
        ObjectNode groups = JsonNodeFactory.instance.objectNode();
        Matcher matcher = pattern.matcher(text.get());
        if (matcher.find()) {
            for (Map.Entry<String, Integer> group : pattern.namedGroups().entrySet()) {
                Optional.ofNullable(matcher.group(group.getValue()))
                        .ifPresent(found -> groups.put(group.getKey(), found));
            }
        }
        return groups;
    }

    private static JsonNode split(Pattern pattern, JsonNode value) {
        Optional<String> text = Values.scalar(value);
        if (text.isEmpty()) {
            return value;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : pattern.split(text.get())) {
            parts.add(part);
        }
        return parts;
    }

    private static JsonNode replace(Pattern pattern, JsonNode value, JsonNode replacement) {
        String by = Values.scalar(replacement).orElse("");
        return Values.scalar(value)
                .flatMap(text -> replaced(pattern, text, by))
                .map(Values::text)
                .orElse(value);
    }

    /** Nothing when the result would be a text that no payload has: a record must not fill the memory. */
    private static Optional<String> replaced(Pattern pattern, String text, String by) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            result.append(text, end, matcher.start()).append(by);
            end = matcher.end();
            if (result.length() > MAX_RESULT) {
                return Optional.empty();
            }
        }
        return Optional.of(result.append(text, end, text.length()).toString());
    }
}
