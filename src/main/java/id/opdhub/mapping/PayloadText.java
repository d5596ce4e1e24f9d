package id.opdhub.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes to text without guessing: a byte that is no character makes the payload unreadable. */
final class PayloadText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private PayloadText() {}

    static String decode(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw fault(text, text.length(), "bukan-teks");
        }
        return checked(text.toString());
    }

    /** Without byte order mark; the character 0 would be cut off or refused further on. */
    static String checked(String text) {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw fault(text, zero, "karakter-nol");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A fault at a character, with line and column as an editor counts them. */
    static UnreadablePayload fault(CharSequence text, int offset, String code) {
        int line = 1;
        int start = 0;
        for (int index = 0; index < offset; index++) {
            if (text.charAt(index) == '\n') {
                line++;
                start = index + 1;
            }
        }
        return new UnreadablePayload(line, offset - start + 1, code);
    }
}
