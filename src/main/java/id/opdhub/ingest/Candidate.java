package id.opdhub.ingest;

import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that wants to become a record.
 *
 * @param data canonical, not yet checked
 * @param given what a sender of canonical records states itself
 */
record Candidate(ObjectNode data, Optional<GivenEvent> given) {

    /** What a CloudEvent states of itself and the hub takes over. */
    record GivenEvent(String id, Optional<OffsetDateTime> time) {}

    static Candidate mapped(ObjectNode tree) {
        return new Candidate(tree, Optional.empty());
    }

    static Candidate canonical(ObjectNode data, GivenEvent given) {
        return new Candidate(data, Optional.of(given));
    }
}
