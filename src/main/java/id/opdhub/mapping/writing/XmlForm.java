package id.opdhub.mapping.writing;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes a tree as XML, the way back from how mappings see XML; prefixes and namespaces stand in it as written. */
final class XmlForm {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ATTRIBUTE = "@";
    private static final String TEXT = "#text";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*(:[A-Za-z_][A-Za-z0-9_.-]*)?");

    private final StringBuilder xml = new StringBuilder(DECLARATION);

    private XmlForm() {}

    static Written write(JsonNode tree) {
        if (!tree.isObject() || tree.size() != 1) {
            throw new UnwritableTree("XML has one root: an object with one member");
        }
        XmlForm form = new XmlForm();
        Map.Entry<String, JsonNode> root = tree.properties().iterator().next();
        form.element(root.getKey(), root.getValue());
        return new Written(form.xml.append('\n').toString(), "text/xml; charset=UTF-8");
    }

    private void elements(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> element(name, item));
        } else {
            element(name, value);
        }
    }

    private void element(String name, JsonNode value) {
        xml.append('<').append(checked(name));
        value.properties().stream()
                .filter(member -> member.getKey().startsWith(ATTRIBUTE))
                .forEach(this::attribute);
        xml.append('>');
        if (value.isObject()) {
            value.properties().stream()
                    .filter(member -> !member.getKey().startsWith(ATTRIBUTE))
                    .forEach(this::content);
        } else if (!value.isNull()) {
            escape(scalar(value));
        }
        xml.append("</").append(name).append('>');
    }

    private void attribute(Map.Entry<String, JsonNode> member) {
        String name = checked(member.getKey().substring(ATTRIBUTE.length()));
        xml.append(' ').append(name).append("=\"");
        escape(scalar(member.getValue()));
        xml.append('"');
    }

    private void content(Map.Entry<String, JsonNode> member) {
        if (member.getKey().equals(TEXT)) {
            escape(scalar(member.getValue()));
        } else {
            elements(member.getKey(), member.getValue());
        }
    }

    private static String scalar(JsonNode value) {
        if (value.isContainerNode()) {
            throw new UnwritableTree("an attribute, a text or an element of a list is a single value");
        }
        return value.asText();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UnwritableTree("a member is not named as an element of XML may be");
        }
        return name;
    }

    /** What XML cannot hold at all is left out. */
    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append(character).append(';');
                default -> {
                    if (character >= ' ' && character != 0xfffe && character != 0xffff) {
                        xml.appendCodePoint(character);
                    }
                }
            }
        });
    }
}
