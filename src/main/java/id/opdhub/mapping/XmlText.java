package id.opdhub.mapping;

import java.io.StringReader;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.JsonNode;
import org.codehaus.stax2.XMLInputFactory2;

/** Reads XML strictly and within limits: no document type, no entities but XML's own five, no second document, no network. */
final class XmlText {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 200;
    private static final int MAX_ATTRIBUTE = 32 * 1024;
    private static final Pattern LIMIT = Pattern.compile("limit \\([0-9]+\\) [Ee]xceeded$");
    private static final XMLInputFactory XML = factory();

    private XmlText() {}

    /** @throws UnreadablePayload where the text is not XML, or more than the limits allow */
    static JsonNode read(String text) {
        if (text.isBlank()) {
            throw new UnreadablePayload(1, 1, "kosong");
        }
        try {
            return read(XML.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            // The declaration, which the library reads first.
            throw fault(e.getLocation(), "xml-rusak");
        }
    }

    private static JsonNode read(XMLStreamReader xml) throws XMLStreamException {
        XmlTree tree = new XmlTree();
        try {
            while (xml.hasNext()) {
                read(xml, xml.next(), tree);
            }
        } catch (XMLStreamException e) {
            // The library names no place where it enforces a limit.
            throw fault(e.getLocation() == null ? xml.getLocation() : e.getLocation(), code(e.getMessage()));
        } catch (XmlTree.TooLarge e) {
            throw fault(xml.getLocation(), "xml-batas");
        }
        return tree.root();
    }

    private static void read(XMLStreamReader xml, int event, XmlTree tree) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> tree.open(xml);
            case XMLStreamReader.END_ELEMENT -> tree.close();
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> tree.text(xml);
            case XMLStreamReader.DTD -> throw fault(xml.getLocation(), "xml-dtd");
            case XMLStreamReader.PROCESSING_INSTRUCTION -> tree.instruction(xml);
            default -> {
                // Comments and the space around the root say nothing about the record.
            }
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the document is read");
        });
        return factory;
    }

    /** The library tells its refusals apart by their sentences only. */
    private static String code(String sentence) {
        if (LIMIT.matcher(sentence).find()) {
            return "xml-batas";
        }
        if (sentence.startsWith("Undeclared general entity")) {
            return "xml-entitas";
        }
        return sentence.startsWith("Duplicate attribute") ? "xml-ganda" : "xml-rusak";
    }

    private static UnreadablePayload fault(Location location, String code) {
        return location == null
                ? new UnreadablePayload(1, 1, code)
                : new UnreadablePayload(
                        Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()), code);
    }
}
