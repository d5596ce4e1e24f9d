package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;

import id.opdhub.record.Finding;

/**
 * What became of one record of a submission.
 *
 * @param id of the event; absent when it was rejected before it had one
 * @param errors why it was rejected, at places in the payload; none when it was accepted
 */
record RecordReceipt(Optional<String> id, List<Finding> errors) {

    static RecordReceipt accepted(String id) {
        return new RecordReceipt(Optional.of(id), List.of());
    }

    static RecordReceipt rejected(Optional<String> id, List<Finding> errors) {
        return new RecordReceipt(id, List.copyOf(errors));
    }

    boolean accepted() {
        return errors.isEmpty();
    }
}
