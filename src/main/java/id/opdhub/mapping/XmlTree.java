package id.opdhub.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.functions.HubFunctions;

/**
 * Makes one tree of an XML document. An element is a text, or an object of its attributes ({@code @name}), its elements
 * by their local names and, beside either of them, its text ({@code #text}); what comes several times is an array.
 */
final class XmlTree {

    private static final String ATTRIBUTE = "@";
    /** Attributes included. */
    private static final int MAX_ELEMENTS = 300_000;

    private static final int MAX_NAMES = 2_000;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_TEXT = 1 << 20;
    /** Of all texts together: one that holds elements holds their text once more. */
    private static final int MAX_TEXTS = 20 << 20;

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Deque<Element> path = new ArrayDeque<>();
    /** Every name is kept by the parser in a table that chosen names make slow: five minutes for 5 MB of them. */
    private final Set<String> names = new HashSet<>();
    /** All text so far, so that each element's is a part of it. */
    private final StringBuilder text = new StringBuilder();

    private int elements;
    private int texts;

    /** More than a document needs. */
    static final class TooLarge extends RuntimeException {}

    /** An element that is not closed yet. */
    private static final class Element {

        private final String name;
        private final int start;
        private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
        private boolean holdsElements;
        private boolean holdsText;
        private boolean nil;

        Element(String name, int start) {
            this.name = name;
            this.start = start;
        }
    }

    ObjectNode root() {
        return root;
    }

    void open(XMLStreamReader xml) {
        elements += 1 + xml.getAttributeCount();
        within(elements, MAX_ELEMENTS);
        if (!path.isEmpty()) {
            path.peek().holdsElements = true;
        }
        Element element = new Element(mayBe(xml.getLocalName()), text.length());
        for (int index = 0; index < xml.getNamespaceCount(); index++) {
            mayBe(xml.getNamespacePrefix(index));
        }
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attribute(element, xml, index);
        }
        path.push(element);
    }

    /** What XML Schema adds for its own use is not data; only its word for "no value" counts. */
    private void attribute(Element element, XMLStreamReader xml, int index) {
        String name = mayBe(xml.getAttributeLocalName(index));
        String value = xml.getAttributeValue(index);
        if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(index))) {
            add(element.fields, ATTRIBUTE + name, JsonNodeFactory.instance.textNode(value));
        } else if (name.equals("nil")) {
            element.nil = value.equals("true") || value.equals("1");
        }
    }

    /** For another program; only its name takes room. */
    void instruction(XMLStreamReader xml) {
        mayBe(xml.getPITarget());
    }

    void text(XMLStreamReader xml) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (!path.peek().holdsText) {
            path.peek().holdsText = !xml.isWhiteSpace();
        }
    }

    void close() {
        Element element = path.pop();
        add(path.isEmpty() ? root : path.peek().fields, element.name, value(element));
    }

    private JsonNode value(Element element) {
        if (element.nil) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (element.fields.isEmpty()) {
            return JsonNodeFactory.instance.textNode(textOf(element));
        }
        // Between elements, space is layout.
        if (!element.holdsElements || element.holdsText) {
            element.fields.put(HubFunctions.ELEMENT_TEXT, textOf(element));
        }
        return element.fields;
    }

    /** With the text of the elements in it, in the order of the document: a word in bold is part of its sentence. */
    private String textOf(Element element) {
        int length = text.length() - element.start;
        within(length, MAX_TEXT);
        texts += length;
        within(texts, MAX_TEXTS);
        return text.substring(element.start);
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before.isArray()) {
            within(before.size() + 1, PayloadReader.MAX_REPEATED);
            fields.withArray(name).add(value);
        } else {
            fields.putArray(name).add(before).add(value);
        }
    }

    private String mayBe(String name) {
        if (name != null && names.add(name)) {
            within(name.length(), MAX_NAME);
            within(names.size(), MAX_NAMES);
        }
        return name;
    }

    private static void within(int size, int most) {
        if (size > most) {
            throw new TooLarge();
        }
    }
}
