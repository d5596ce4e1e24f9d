package id.opdhub.mapping.functions;

import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads the values that functions are given. */
final class Values {

    private Values() {}

    /** The text of a text, of a whole number (identifiers come as both), or of an XML element, attributes or not. */
    static Optional<String> scalar(JsonNode value) {
        if (value instanceof UnmappedValue) {
            // Every function hands it on as it is, or nobody would learn that it could not be translated.
            return Optional.empty();
        }
        if (value.isObject()) {
            return Optional.ofNullable(value.get(HubFunctions.ELEMENT_TEXT)).map(JsonNode::textValue);
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        return value.isIntegralNumber() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** Cleans a scalar and gives back everything else as it is; a blank one is absent. */
    static JsonNode clean(JsonNode value, Function<String, String> cleaning) {
        Optional<String> text = scalar(value).map(Values::collapse);
        if (text.isEmpty()) {
            return value;
        }
        return isBlank(text.get()) ? NullNode.instance : text(cleaning.apply(text.get()));
    }

    static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    /** Nothing, or the dash that stands for nothing in forms. */
    static boolean isBlank(String collapsed) {
        return collapsed.isEmpty() || collapsed.equals("-");
    }

    /** Trimmed, and with one plain space where there are several, or others that a spreadsheet brings. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean space = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (isSpace(letter)) {
                space = true;
            } else if (!isInvisible(letter)) {
                if (space && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                collapsed.append(letter);
                space = false;
            }
        }
        return collapsed.toString();
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Values::isDigit);
    }

    static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean isAll(String text, char letter) {
        return !text.isEmpty() && text.chars().allMatch(other -> other == letter);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isInvisible(char letter) {
        return letter == '\u200b' || letter == '\ufeff';
    }
}
