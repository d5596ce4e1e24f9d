package id.opdhub.mapping;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads a form as browsers and old applications send it: every value a text, a field that comes again an array. */
final class FormText {

    private static final int MAX_FIELDS = 2_000;

    private FormText() {}

    /** @throws UnreadablePayload where the text is no form, or one beyond the limits */
    static JsonNode read(String text) {
        String form = text.strip();
        if (form.isEmpty()) {
            throw new UnreadablePayload(1, 1, "kosong");
        }
        String[] pairs = form.split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            throw new UnreadablePayload(1, 1, "formulir-batas");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String pair : pairs) {
            int split = pair.indexOf('=');
            if (!pair.isEmpty()) {
                add(
                        fields,
                        decoded(split < 0 ? pair : pair.substring(0, split)),
                        TextNode.valueOf(split < 0 ? "" : decoded(pair.substring(split + 1))));
            }
        }
        return fields;
    }

    private static void add(ObjectNode fields, String name, TextNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            fields.putArray(name).add(before).add(value);
        }
    }

    private static String decoded(String text) {
        try {
            return PayloadText.checked(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            throw new UnreadablePayload(1, 1, "formulir-rusak");
        }
    }
}
