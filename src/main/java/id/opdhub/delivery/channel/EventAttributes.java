package id.opdhub.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The CloudEvents attributes that leave the hub. Whatever is not named here stays inside. */
public final class EventAttributes {

    private static final String SENT = "ce-";
    private static final String IN_KAFKA = "ce_";
    private static final String CONTENT_TYPE = "datacontenttype";
    private static final List<String> ALLOWED = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            CONTENT_TYPE,
            "dataschema",
            "kodewilayah",
            "waktuterima",
            "klasifikasi",
            "datapribadi",
            "traceparent");

    private EventAttributes() {}

    /** The attributes among all that the hub knows of a record. */
    public static Map<String, String> allowed(Map<String, String> known) {
        Map<String, String> attributes = new LinkedHashMap<>(known);
        attributes.keySet().retainAll(ALLOWED);
        attributes.put(CONTENT_TYPE, "application/json");
        return attributes;
    }

    /** Every header of HTTP that a delivery can have, with the name of its attribute. */
    public static Map<String, String> headerNames() {
        return names(SENT);
    }

    /** Every header of Kafka that a delivery can have, with the name of its attribute. */
    public static Map<String, String> kafkaHeaderNames() {
        return names(IN_KAFKA);
    }

    private static Map<String, String> names(String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        ALLOWED.stream().filter(name -> !name.equals(CONTENT_TYPE)).forEach(name -> names.put(prefix + name, name));
        return names;
    }

    /** As headers of HTTP, in the binary form of CloudEvents. The type of the content has a header of its own. */
    public static Map<String, String> headers(Map<String, String> attributes) {
        Map<String, String> headers = new TreeMap<>();
        attributes.forEach((name, value) -> headers.put(SENT + name, encode(value)));
        headers.remove(SENT + CONTENT_TYPE);
        return headers;
    }

    /** As headers of Kafka, in the binary form of CloudEvents; there {@code content-type} is the type of the value. */
    static Map<String, String> kafkaHeaders(Map<String, String> attributes, String contentType) {
        Map<String, String> headers = new TreeMap<>();
        attributes.forEach((name, value) -> headers.put(IN_KAFKA + name, value));
        headers.remove(IN_KAFKA + CONTENT_TYPE);
        headers.put("content-type", contentType);
        return headers;
    }

    /** The whole event as one JSON object, in the structured form of CloudEvents. */
    static ObjectNode structured(Delivery delivery) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        for (String name : ALLOWED) {
            String value = delivery.attributes().get(name);
            if (value != null) {
                event.put(name, value);
            }
        }
        event.set("data", delivery.data());
        return event;
    }

    /** Percent-encoding as the HTTP binding of CloudEvents wants it: no space, quote, percent sign or non-ASCII. */
    static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && octet < 0x7f && octet != '"' && octet != '%';
            encoded.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
