package id.opdhub.mapping;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Finding;

/**
 * A record as a mapping gave it, which remembers where in the payload it came from, whatever a route does with the
 * tree around it. A row that could not be mapped stands in its place, empty, with the reason.
 */
@SuppressWarnings("unchecked") // ObjectNode.deepCopy narrows a type variable
public final class MappedRecord extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private final transient SourcePlace place;
    private final transient List<Finding> failures;

    public MappedRecord(ObjectNode data, SourcePlace place) {
        super(JsonNodeFactory.instance);
        setAll(data);
        this.place = place;
        this.failures = List.of();
    }

    /** What stands in place of a row that could not be mapped. */
    public static MappedRecord failed(SourcePlace place, Finding failure) {
        return new MappedRecord(place, List.of(failure));
    }

    private MappedRecord(SourcePlace place, List<Finding> failures) {
        super(JsonNodeFactory.instance);
        this.place = place;
        this.failures = List.copyOf(failures);
    }

    public SourcePlace place() {
        return place;
    }

    public List<Finding> failures() {
        return failures;
    }

    /** Values that a table of the folder does not have, each at its canonical field; they passed unchanged. */
    public List<Finding> unmapped() {
        return UnmappedFields.of(this);
    }
}
