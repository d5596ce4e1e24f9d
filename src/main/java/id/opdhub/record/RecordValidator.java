package id.opdhub.record;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says what is wrong or doubtful in canonical data: JSON Schema with formats asserted, then identifiers, regions and codes. */
public final class RecordValidator {

    public RecordValidator(Regions regions, CodeLists codeLists) {}

    /** Findings in the order of the data, errors and warnings; none holds a value of the record. */
    public List<Finding> validate(RecordType type, ObjectNode data) {
        throw new IllegalStateException("seam");
    }
}
