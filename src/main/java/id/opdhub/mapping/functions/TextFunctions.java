package id.opdhub.mapping.functions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Texts and the digits in them. */
final class TextFunctions {

    private static final int MAX_WIDTH = 100;

    private TextFunctions() {}

    static List<HubFunction> all() {
        return List.of(
                HubFunction.of("text", value -> Values.clean(value, text -> text)),
                HubFunction.of("person-name", value -> Values.clean(value, text -> text.toUpperCase(Locale.ROOT))),
                HubFunction.of("digits", TextFunctions::digits),
                HubFunction.of("pad", 2, 2, arguments -> pad(arguments[0], arguments[1])),
                HubFunction.of("string", TextFunctions::string),
                new HubFunction("join", 2, 2, TextFunctions::join),
                HubFunction.of("list", TextFunctions::list),
                HubFunction.of(
                        "starts-with",
                        2,
                        2,
                        arguments -> BooleanNode.valueOf(
                                both(arguments) && arguments[0].asText().startsWith(arguments[1].asText()))),
                HubFunction.of(
                        "ends-with",
                        2,
                        2,
                        arguments -> BooleanNode.valueOf(
                                both(arguments) && arguments[0].asText().endsWith(arguments[1].asText()))));
    }

    /** Without dots, dashes and spaces. Letters mean damage, as in 3,20114E+15, and damage must stay visible. */
    static JsonNode digits(JsonNode value) {
        return Values.clean(value, TextFunctions::onlyDigits);
    }

    static String onlyDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLetter(letter)) {
                return text;
            }
            if (Values.isDigit(letter)) {
                digits.append(letter);
            }
        }
        return digits.isEmpty() ? text : digits.toString();
    }

    static JsonNode pad(JsonNode value, JsonNode width) {
        return Values.clean(value, text -> width.canConvertToInt() ? padded(text, width.intValue()) : text);
    }

    static String padded(String text, int width) {
        if (!Values.isDigits(text) || text.length() >= width || width > MAX_WIDTH) {
            return text;
        }
        return "0".repeat(width - text.length()) + text;
    }

    /** The library's own writes null as a word and 12500000.5 as 1.25000005E7. */
    private static JsonNode string(JsonNode value) {
        if (value.isNull() || value.isTextual()) {
            return value;
        }
        boolean finite = value.isFloatingPointNumber() && Double.isFinite(value.doubleValue());
        return Values.text(finite ? plain(value.decimalValue()) : value.toString());
    }

    private static String plain(BigDecimal number) {
        // A number of a thousand zeros is no number; written plainly it would be a big text.
        return Math.abs((long) number.scale()) > MAX_WIDTH ? number.toString() : number.toPlainString();
    }

    /** In XML a list of one looks like no list, and an empty one like nothing. */
    private static JsonNode list(JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        return value.isNull() ? list : list.add(value);
    }

    /** The separator stands in the mapping: one from a record, times a long list, would fill the memory. */
    private static HubFunction.Body join(List<Optional<String>> literals) {
        String separator = literals.get(1)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the separator is not a text → write it as a text, in double quotes"));
        return arguments ->
                arguments[0] instanceof ArrayNode list ? Values.text(joined(list, separator)) : arguments[0];
    }

    /** Absent elements are left out; the library writes them as a word. */
    private static String joined(ArrayNode list, String separator) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(element -> !element.isNull())
                .map(element -> element.isTextual() ? element.textValue() : element.toString())
                .collect(Collectors.joining(separator));
    }

    private static boolean both(JsonNode[] arguments) {
        return arguments[0].isValueNode() && !arguments[0].isNull() && !arguments[1].isNull();
    }
}
