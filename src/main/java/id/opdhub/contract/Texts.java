package id.opdhub.contract;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What the documents say to people; Indonesian unless the locale is English. */
final class Texts {

    private static final String BUNDLE = "id.opdhub.contract.texts";
    private static final String MARK = "$";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Puts texts where a value is {@code $key}, whatever lies within. */
    void fillIn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, filled(array.get(index)));
            }
        }
    }

    private JsonNode filled(JsonNode value) {
        if (value.isTextual() && value.textValue().startsWith(MARK)) {
            return TextNode.valueOf(text(value.textValue().substring(MARK.length())));
        }
        fillIn(value);
        return value;
    }
}
