package id.opdhub.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads payloads by their content type: JSON, XML and forms to one tree, CSV to rows. */
public final class PayloadReader {

    /** Rows of a table, elements of a list, elements of one name: as many as a call may hold records. */
    static final int MAX_REPEATED = 10_000;

    private PayloadReader() {}

    /**
     * @throws UnsupportedPayload for a content type that is absent or not read
     * @throws UnreadablePayload for bytes that are not what the content type says
     */
    public static Payload read(byte[] body, String contentType) {
        ContentType type = ContentType.parse(contentType);
        Charset charset = type.isXml() ? XmlEncoding.of(body, type.stated()) : type.charset();
        return read(PayloadText.decode(body, charset), type);
    }

    /** Reads a text, whose characters are decided already. */
    public static Payload read(String body, String contentType) {
        ContentType type = ContentType.parse(contentType);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(body)) {
            throw new UnreadablePayload(1, 1, "bukan-teks");
        }
        return read(PayloadText.checked(body), type);
    }

    /** @throws UnreadablePayload for bytes that are not JSON in UTF-8 */
    public static JsonNode json(byte[] body) {
        return JsonText.read(PayloadText.decode(body, StandardCharsets.UTF_8));
    }

    private static Payload read(String text, ContentType type) {
        if (type.isCsv()) {
            return new Payload.Rows(CsvText.read(text));
        }
        if (type.isForm()) {
            return new Payload.Tree(FormText.read(text));
        }
        return new Payload.Tree(type.isXml() ? XmlText.read(text) : JsonText.read(text));
    }
}
