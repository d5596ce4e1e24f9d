package id.opdhub.log;

import java.util.Map;

/** Something to append to the log: topic, key (never personal), text headers and body. */
public record LogEntry(String topic, String key, Map<String, String> headers, byte[] body) {

    public LogEntry withHeader(String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(headers);
        more.put(name, value);
        return new LogEntry(topic, key, more, body);
    }
}
