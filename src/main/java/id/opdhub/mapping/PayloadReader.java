package id.opdhub.mapping;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads payloads by their content type: JSON to one tree, CSV to rows. */
public final class PayloadReader {

    private PayloadReader() {}

    /**
     * @throws UnsupportedPayload for a content type that is absent or not read
     * @throws UnreadablePayload for bytes that are not what the content type says
     */
    public static Payload read(byte[] body, String contentType) {
        ContentType type = ContentType.parse(contentType);
        return read(PayloadText.decode(body, type.charset()), type);
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
        return type.isCsv() ? new Payload.Rows(CsvText.read(text)) : new Payload.Tree(JsonText.read(text));
    }
}
