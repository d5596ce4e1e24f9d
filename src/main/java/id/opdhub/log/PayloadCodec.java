package id.opdhub.log;

import java.util.Arrays;

/** The one way in which payloads are stored: the first byte names the format, so that another can come without a change of shape. */
public final class PayloadCodec {

    private static final byte PLAIN = 1;

    private PayloadCodec() {}

    public static byte[] store(byte[] payload) {
        byte[] stored = new byte[payload.length + 1];
        stored[0] = PLAIN;
        System.arraycopy(payload, 0, stored, 1, payload.length);
        return stored;
    }

    /** @throws UnreadableEntry when the format is none that the hub writes */
    public static byte[] restore(byte[] stored) {
        if (stored.length == 0 || stored[0] != PLAIN) {
            throw new UnreadableEntry("payload is of no known format");
        }
        return Arrays.copyOfRange(stored, 1, stored.length);
    }
}
