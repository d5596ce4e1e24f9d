package id.opdhub.log;

import java.util.Map;

import id.opdhub.record.ServiceRecord;

/** Records that go no further, in the log with the reason, from where they can be brought back. */
public final class SetAside {

    public static final String REASON = "hub_reason";
    public static final String SYSTEM = "hub_system";
    public static final String ATTEMPTS = "hub_attempts";
    public static final String FEED = "hub_feed";
    /** What is wrong, as a JSON array of {@code pointer} and {@code code}; never a value. */
    public static final String FINDINGS = "hub_findings";
    /** Where an original stands in the application's own topic. */
    public static final String POSITION = "hub_position";

    /** A delivery that was put back: its offset when it was first routed, which is its place in its subject's order. */
    public static final String FIRST_OFFSET = "hub_first_offset";

    public static final String RECEIPT = "hub_receipt";
    public static final String CONTENT_TYPE = "content-type";

    private final Topics topics;

    public SetAside(Topics topics) {
        this.topics = topics;
    }

    /**
     * What a feed brought and the hub could not use, as it came.
     *
     * @param about headers by the names above
     */
    public LogEntry rejection(String system, String feed, byte[] original, Map<String, String> about) {
        return new LogEntry(topics.rejections(), system + "/" + feed, about, PayloadCodec.store(original))
                .withHeader(SYSTEM, system)
                .withHeader(FEED, feed);
    }

    /** A record that nobody gets. */
    public LogEntry rejection(ServiceRecord record, String reason) {
        LogEntry entry = RecordCodec.write(topics.rejections(), record);
        return new LogEntry(entry.topic(), record.event().system(), entry.headers(), entry.body())
                .withHeader(SYSTEM, record.event().system())
                .withHeader(REASON, reason);
    }
}
