package id.opdhub.log;

import java.time.Instant;
import java.util.Map;

/**
 * A record as read from the log.
 *
 * @param position where it stands
 * @param key the key of its lane; empty when it was written without one
 * @param headers text headers, by name
 * @param body as stored, through the payload codec where the hub wrote it
 * @param appended when it was appended
 */
public record ConsumedRecord(
        LogPosition position, String key, Map<String, String> headers, byte[] body, Instant appended) {}
