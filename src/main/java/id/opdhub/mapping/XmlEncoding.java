package id.opdhub.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which character set an XML document is in: its first bytes, its content type and its own declaration may say so (RFC
 * 7303 names them in this order). Where two of them disagree nobody can know, so the document is refused.
 */
final class XmlEncoding {

    private static final Pattern DECLARATION =
            Pattern.compile("^\\ufeff?<\\?xml\\s[^>]{0,120}?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    /** A declaration stands within these bytes, or it is none that an application wrote. */
    private static final int LONGEST_DECLARATION = 400;

    private XmlEncoding() {}

    /**
     * @param stated by the content type
     * @throws UnreadablePayload where the declaration is not known or contradicts the rest
     */
    static Charset of(byte[] document, Optional<Charset> stated) {
        Optional<Charset> marked = byFirstBytes(document);
        Optional<Charset> declared = declared(document, marked.orElse(StandardCharsets.ISO_8859_1));
        List<Charset> said =
                Stream.of(marked, stated, declared).flatMap(Optional::stream).toList();
        if (said.stream().map(XmlEncoding::family).distinct().count() > 1) {
            throw contradiction();
        }
        return said.stream().findFirst().orElse(StandardCharsets.UTF_8);
    }

    /** A byte order mark, or the zero beside the first {@code <} of a UTF-16 without one. */
    private static Optional<Charset> byFirstBytes(byte[] document) {
        if (startsWith(document, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(document, 0xfe, 0xff) || startsWith(document, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        boolean littleEndian = startsWith(document, 0xff, 0xfe) || startsWith(document, '<', 0);
        return littleEndian ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] document, int... first) {
        boolean same = document.length >= first.length;
        for (int index = 0; same && index < first.length; index++) {
            same = (document[index] & 0xff) == first[index];
        }
        return same;
    }

    private static Optional<Charset> declared(byte[] document, Charset assumed) {
        String head = new String(document, 0, Math.min(document.length, LONGEST_DECLARATION), assumed);
        Matcher declaration = DECLARATION.matcher(head);
        return declaration.find()
                ? Optional.of(ContentType.charset(declaration.group(1)).orElseThrow(XmlEncoding::contradiction))
                : Optional.empty();
    }

    /** A declaration says UTF-16 without the order of its bytes. */
    private static String family(Charset charset) {
        return charset.name().replaceFirst("^UTF-16[BL]E$", "UTF-16");
    }

    private static UnreadablePayload contradiction() {
        return new UnreadablePayload(1, 1, "xml-pengodean");
    }
}
