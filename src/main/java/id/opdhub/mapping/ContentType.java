package id.opdhub.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The media type of a payload and its character set.
 *
 * @param stated where the header names one
 */
record ContentType(String mediaType, Optional<Charset> stated) {

    private static final Set<String> CSV = Set.of("text/csv", "application/csv");
    private static final Set<String> JSON = Set.of("application/json", "text/json");
    private static final Set<String> XML = Set.of("application/xml", "text/xml");
    /** What spreadsheets and old applications write; anything else would have to be guessed. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16be", StandardCharsets.UTF_16BE,
            "utf-16le", StandardCharsets.UTF_16LE,
            "us-ascii", StandardCharsets.US_ASCII,
            "windows-1252", Charset.forName("windows-1252"),
            "iso-8859-1", StandardCharsets.ISO_8859_1);

    /** @throws UnsupportedPayload for a content type that is absent or not read */
    static ContentType parse(String header) {
        if (header == null) {
            throw new UnsupportedPayload();
        }
        String[] parts = header.toLowerCase(Locale.ROOT).split(";");
        Optional<Charset> charset = Optional.empty();
        for (int index = 1; index < parts.length; index++) {
            String[] parameter = parts[index].trim().split("=", 2);
            if (parameter.length == 2 && parameter[0].trim().equals("charset")) {
                String name = parameter[1].trim().replace("\"", "");
                charset = Optional.of(charset(name).orElseThrow(UnsupportedPayload::new));
            }
        }
        ContentType type = new ContentType(parts.length == 0 ? "" : parts[0].trim(), charset);
        boolean known = type.isCsv()
                || type.isXml()
                || (type.isJson() || type.isForm()) && type.charset().equals(StandardCharsets.UTF_8);
        if (!known) {
            throw new UnsupportedPayload();
        }
        return type;
    }

    /** By the name that a header or an XML declaration gives it. */
    static Optional<Charset> charset(String name) {
        return Optional.ofNullable(CHARSETS.get(name.toLowerCase(Locale.ROOT)));
    }

    Charset charset() {
        return stated.orElse(StandardCharsets.UTF_8);
    }

    boolean isCsv() {
        return CSV.contains(mediaType);
    }

    boolean isForm() {
        return mediaType.equals("application/x-www-form-urlencoded");
    }

    boolean isJson() {
        return JSON.contains(mediaType) || mediaType.startsWith("application/") && mediaType.endsWith("+json");
    }

    boolean isXml() {
        return XML.contains(mediaType) || mediaType.startsWith("application/") && mediaType.endsWith("+xml");
    }
}
