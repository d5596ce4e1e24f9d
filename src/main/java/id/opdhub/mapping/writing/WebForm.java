package id.opdhub.mapping.writing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes a flat object as a browser sends a form; a list is the same name several times. */
final class WebForm {

    private WebForm() {}

    static Written write(JsonNode tree) {
        if (!tree.isObject()) {
            throw new UnwritableTree("a form is an object of single values");
        }
        List<String> pairs = new ArrayList<>();
        tree.properties().forEach(member -> values(member.getValue())
                .forEach(value -> pairs.add(encoded(member.getKey()) + "=" + encoded(scalar(value)))));
        return new Written(String.join("&", pairs), "application/x-www-form-urlencoded");
    }

    /** Several where the value is a list. */
    static List<JsonNode> values(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    static String scalar(JsonNode value) {
        if (value.isContainerNode()) {
            throw new UnwritableTree("a field of a form is a single value or a list of them");
        }
        return value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
