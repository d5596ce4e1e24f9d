package id.opdhub.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The media type of a payload and its character set. */
record ContentType(String mediaType, Charset charset) {

    private static final Set<String> CSV = Set.of("text/csv", "application/csv");
    private static final Set<String> JSON = Set.of("application/json", "text/json");
    /** What spreadsheets write; anything else would have to be guessed. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "windows-1252", Charset.forName("windows-1252"),
            "iso-8859-1", StandardCharsets.ISO_8859_1);

    /** @throws UnsupportedPayload for a content type that is absent or not read */
    static ContentType parse(String header) {
        if (header == null) {
            throw new UnsupportedPayload();
        }
        String[] parts = header.toLowerCase(Locale.ROOT).split(";");
        Charset charset = StandardCharsets.UTF_8;
        for (int index = 1; index < parts.length; index++) {
            String[] parameter = parts[index].trim().split("=", 2);
            if (parameter.length == 2 && parameter[0].trim().equals("charset")) {
                charset = charset(parameter[1].trim().replace("\"", ""));
            }
        }
        ContentType type = new ContentType(parts.length == 0 ? "" : parts[0].trim(), charset);
        boolean known = type.isCsv() || type.isJson() && charset.equals(StandardCharsets.UTF_8);
        if (!known) {
            throw new UnsupportedPayload();
        }
        return type;
    }

    private static Charset charset(String name) {
        if (!CHARSETS.containsKey(name)) {
            throw new UnsupportedPayload();
        }
        return CHARSETS.get(name);
    }

    boolean isCsv() {
        return CSV.contains(mediaType);
    }

    boolean isJson() {
        return JSON.contains(mediaType) || mediaType.startsWith("application/") && mediaType.endsWith("+json");
    }
}
