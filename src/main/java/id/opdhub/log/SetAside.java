package id.opdhub.log;

import id.opdhub.record.ServiceRecord;

/** Records that go no further, in the log with the reason, from where they can be brought back. */
public final class SetAside {

    public static final String REASON = "hub_reason";
    public static final String SYSTEM = "hub_system";
    public static final String ATTEMPTS = "hub_attempts";

    private final Topics topics;

    public SetAside(Topics topics) {
        this.topics = topics;
    }

    /** A record that nobody gets. */
    public LogEntry rejection(ServiceRecord record, String reason) {
        LogEntry entry = RecordCodec.write(topics.rejections(), record);
        return new LogEntry(entry.topic(), record.event().system(), entry.headers(), entry.body())
                .withHeader(SYSTEM, record.event().system())
                .withHeader(REASON, reason);
    }
}
