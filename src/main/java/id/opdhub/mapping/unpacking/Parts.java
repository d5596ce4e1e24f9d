package id.opdhub.mapping.unpacking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.ParameterParser;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.unpacking.UnpackComponent.Unpacked;

/** Takes one field, as a rule an uploaded file, out of {@code multipart/form-data}. */
final class Parts {

    private static final int MAX_PARTS = 100;
    private static final int BUFFER = 4096;
    private static final String OCTETS = "application/octet-stream";

    private Parts() {}

    static Unpacked field(byte[] body, String contentType, String field) {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null) {
            throw fault("formulir-tanpa-berkas");
        }
        try {
            MultipartStream stream = new MultipartStream(
                    new ByteArrayInputStream(body), boundary.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
            return only(stream, field).orElseThrow(() -> fault("formulir-tanpa-berkas"));
        } catch (IOException | IllegalArgumentException broken) {
            throw fault("formulir-rusak");
        }
    }

    /** Of several, one would be lost and nobody told. */
    private static Optional<Unpacked> only(MultipartStream stream, String field) throws IOException {
        Optional<Unpacked> found = Optional.empty();
        boolean isThere = stream.skipPreamble();
        for (int part = 0; isThere; part++) {
            if (part == MAX_PARTS) {
                throw fault("formulir-banyak-bagian");
            }
            Map<String, String> headers = headers(stream.readHeaders());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            stream.readBodyData(content);
            Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
            if (field.equals(disposition.get("name"))) {
                if (found.isPresent()) {
                    throw fault("formulir-banyak-berkas");
                }
                found = Optional.of(new Unpacked(content.toByteArray(), type(headers, disposition)));
            }
            isThere = stream.readBoundary();
        }
        return found;
    }

    /** Browsers call what they do not know octets. */
    private static String type(Map<String, String> headers, Map<String, String> disposition) {
        String stated = headers.getOrDefault("content-type", OCTETS);
        boolean isKnown = !stated.startsWith(OCTETS) && !stated.startsWith("application/vnd.ms-excel");
        return isKnown ? stated : FileTypes.of(disposition.getOrDefault("filename", ""));
    }

    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        block.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private static UnreadablePayload fault(String code) {
        return new UnreadablePayload(1, 1, code);
    }
}
