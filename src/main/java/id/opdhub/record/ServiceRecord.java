package id.opdhub.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A valid citizen service record in the canonical model: one CloudEvents 1.0 event.
 *
 * @param event source and id
 * @param type {@code id.opdhub.<domain>.<entity>.v<major>}
 * @param subject whom or what it is about, never a personal number; the key of order inside the hub
 * @param envelope what the hub states of it
 * @param data the canonical record
 */
public record ServiceRecord(EventId event, String type, String subject, Envelope envelope, ObjectNode data) {

    /** The same record with other data, as projected for a recipient. */
    public ServiceRecord withData(ObjectNode other) {
        return new ServiceRecord(event, type, subject, envelope, other);
    }

    /** The same record with another subject, as a recipient sees it. */
    public ServiceRecord withSubject(String other) {
        return new ServiceRecord(event, type, other, envelope, data);
    }
}
