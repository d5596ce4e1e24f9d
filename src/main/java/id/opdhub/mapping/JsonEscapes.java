package id.opdhub.mapping;

/** Escapes that the parser takes but that make no text: half a character pair, and the character 0. */
final class JsonEscapes {

    private static final int LENGTH = 6;

    private JsonEscapes() {}

    /** @throws UnreadablePayload at the first such escape; other faults are the parser's to find */
    static void check(String text) {
        int index = text.indexOf('\\');
        while (index >= 0) {
            int code = code(text, index);
            boolean pair = code >= 0 && Character.isHighSurrogate((char) code) && isLow(code(text, index + LENGTH));
            boolean half = code >= 0 && Character.isSurrogate((char) code) && !pair;
            if (code == 0 || half) {
                throw PayloadText.fault(text, index, code == 0 ? "karakter-nol" : "bukan-teks");
            }
            int length = pair ? 2 * LENGTH : code < 0 ? 2 : LENGTH;
            index = text.indexOf('\\', index + length);
        }
    }

    private static boolean isLow(int code) {
        return code >= 0 && Character.isLowSurrogate((char) code);
    }

    /** The character of an escape with four hexadecimal digits, or -1 where there is none. */
    private static int code(String text, int start) {
        boolean escape = text.startsWith("\\u", start) && start + LENGTH <= text.length();
        int code = 0;
        for (int index = start + 2; escape && index < start + LENGTH; index++) {
            int digit = Character.digit(text.charAt(index), 16);
            escape = digit >= 0;
            code = code * 16 + digit;
        }
        return escape ? code : -1;
    }
}
