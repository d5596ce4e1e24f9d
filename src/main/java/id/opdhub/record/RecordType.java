package id.opdhub.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One type of record: its JSON Schema and what the schema's {@code x-hub} says of every record of the type. */
public final class RecordType {

    public String name() {
        throw new IllegalStateException("seam");
    }

    /** The schema as published. */
    public JsonNode schema() {
        throw new IllegalStateException("seam");
    }

    public Sensitivity sensitivity() {
        throw new IllegalStateException("seam");
    }

    /** Whom the record is about: the first subject of {@code x-hub} that is present. */
    public Optional<SubjectSource> subject(ObjectNode data) {
        throw new IllegalStateException("seam");
    }

    /** The regions the record concerns, Kemendagri codes, the first one leading; empty when none is named. */
    public List<String> regions(ObjectNode data) {
        throw new IllegalStateException("seam");
    }

    /** When it happened; a date alone is the start of that day in Jakarta time. */
    public Optional<OffsetDateTime> time(ObjectNode data) {
        throw new IllegalStateException("seam");
    }
}
