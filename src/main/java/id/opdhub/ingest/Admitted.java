package id.opdhub.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Finding;

/**
 * A candidate after its checks.
 *
 * @param data complete and valid, unless there are errors
 * @param named the event id that the payload names
 * @param time that the sender states beside the data
 * @param errors why it does not become a record, at places in the payload
 */
record Admitted(ObjectNode data, Optional<String> named, Optional<OffsetDateTime> time, List<Finding> errors) {

    boolean accepted() {
        return errors.isEmpty();
    }
}
