package id.opdhub.delivery.channel;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.hc.core5.http.ContentType;

import id.opdhub.mapping.MappingFailure;
import id.opdhub.mapping.UnmappedFields;

/**
 * The body to send, as bytes.
 *
 * @param type of the bytes
 * @param bytes as they go over the wire
 */
record Content(ContentType type, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContentType EVENT = ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final ContentType PLAIN_JSON = ContentType.create("application/json");

    /**
     * What a route made of the record; empty when it made nothing of it.
     *
     * @throws MappingFailure where a table of the folder did not have a value
     */
    static Optional<Content> of(Message message, Delivery delivery) {
        Object body = message.getBody();
        if (body == null) {
            return Optional.empty();
        }
        // Without an outbound mapping the tree is still the one that the platform handed over.
        if (body == delivery.data()) {
            return Optional.of(new Content(EVENT, json(EventAttributes.structured(delivery))));
        }
        if (body instanceof JsonNode tree) {
            UnmappedFields.refuse(tree);
            return tree.isNull() ? Optional.empty() : Optional.of(new Content(PLAIN_JSON, json(tree)));
        }
        ContentType declared = ContentType.parseLenient(message.getHeader(Exchange.CONTENT_TYPE, String.class));
        return Optional.of(body instanceof String text ? text(text, declared) : octets(message, declared));
    }

    private static Content text(String text, ContentType declared) {
        ContentType type = declared == null ? ContentType.create("text/plain", StandardCharsets.UTF_8) : declared;
        Charset charset = type.getCharset(StandardCharsets.UTF_8);
        return new Content(type, text.getBytes(charset));
    }

    private static Content octets(Message message, ContentType declared) {
        byte[] bytes = message.getBody(byte[].class);
        if (bytes == null) {
            throw new IllegalStateException(
                    "deliver: cannot send a body of " + message.getBody().getClass());
        }
        return new Content(declared == null ? ContentType.APPLICATION_OCTET_STREAM : declared, bytes);
    }

    private static byte[] json(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree could not be written as JSON", impossible);
        }
    }
}
