package id.opdhub.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import id.opdhub.mapping.Payload;
import id.opdhub.mapping.PayloadReader;

/** Reads CloudEvents 1.0 from a call: binary, structured or batch mode of the HTTP binding. */
final class CloudEventReader {

    private static final MediaType STRUCTURED = MediaType.valueOf("application/cloudevents+json");
    private static final MediaType BATCH = MediaType.valueOf("application/cloudevents-batch+json");
    private static final String PREFIX = "ce-";
    /** What Java puts in place of bytes that are no text. */
    private static final char NOT_UTF8 = '\uFFFD';

    private CloudEventReader() {}

    static List<IncomingEvent> read(HttpServletRequest request, byte[] body) {
        MediaType type = contentType(request);
        if (STRUCTURED.equalsTypeAndSubtype(type)) {
            return List.of(structured(json(body)));
        }
        if (BATCH.equalsTypeAndSubtype(type)) {
            return batch(json(body));
        }
        if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return List.of(IncomingEvent.of(attributes(request), json(body)));
        }
        throw new NotACloudEvent();
    }

    private static JsonNode json(byte[] body) {
        Payload payload = PayloadReader.read(body, MediaType.APPLICATION_JSON_VALUE);
        return ((Payload.Tree) payload).root();
    }

    private static List<IncomingEvent> batch(JsonNode events) {
        if (!events.isArray()) {
            throw new BadEvent("[]");
        }
        List<IncomingEvent> batch = new ArrayList<>();
        events.forEach(event -> batch.add(structured(event)));
        return batch;
    }

    private static IncomingEvent structured(JsonNode event) {
        return IncomingEvent.of(event, event.path("data"));
    }

    private static ObjectNode attributes(HttpServletRequest request) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), decoded(name, request.getHeader(header)));
            }
        }
        return attributes;
    }

    /** The binding encodes what may not stand in a header; a plus there is a plus. */
    private static String decoded(String name, String value) {
        try {
            String decoded = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf(NOT_UTF8) >= 0) {
                throw new BadEvent(name.substring(PREFIX.length()));
            }
            return decoded;
        } catch (IllegalArgumentException malformed) {
            throw new BadEvent(name.substring(PREFIX.length()));
        }
    }

    private static MediaType contentType(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType() == null ? "" : request.getContentType());
            if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
                throw new NotACloudEvent();
            }
            return type;
        } catch (InvalidMediaTypeException malformed) {
            throw new NotACloudEvent();
        }
    }
}
