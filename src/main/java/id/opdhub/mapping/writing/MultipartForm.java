package id.opdhub.mapping.writing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes a flat object as {@code multipart/form-data}; a file is an object of {@code @filename}, {@code @type} and its
 * {@code #text}. The boundary follows from the content: each attempt sends the same bytes.
 */
final class MultipartForm {

    private static final String LINE = "\r\n";

    private final StringBuilder parts = new StringBuilder();
    private final String boundary;

    private MultipartForm(String boundary) {
        this.boundary = boundary;
    }

    static Written write(JsonNode tree) {
        if (!tree.isObject()) {
            throw new UnwritableTree("a form is an object of fields");
        }
        String content = tree.toString();
        String boundary = "opdhub-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        MultipartForm form = new MultipartForm(boundary);
        tree.properties().forEach(member -> WebForm.values(member.getValue())
                .forEach(value -> form.part(member.getKey(), value)));
        form.parts.append("--").append(boundary).append("--").append(LINE);
        return new Written(form.parts.toString(), "multipart/form-data; boundary=" + boundary);
    }

    private void part(String name, JsonNode value) {
        parts.append("--").append(boundary).append(LINE);
        parts.append("Content-Disposition: form-data; name=\"")
                .append(quoted(name))
                .append('"');
        if (value.isObject()) {
            parts.append("; filename=\"")
                    .append(quoted(value.path("@filename").asText()))
                    .append('"');
            parts.append(LINE)
                    .append("Content-Type: ")
                    .append(quoted(value.path("@type").asText("application/octet-stream")));
        }
        String text = value.isObject() ? value.path("#text").asText() : WebForm.scalar(value);
        parts.append(LINE).append(LINE).append(text).append(LINE);
    }

    /** No quotation mark or line end gets out of a header. */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
