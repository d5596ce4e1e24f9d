package id.opdhub.log.lanes;

import java.util.List;

import id.opdhub.log.ConsumedRecord;

/** What is handed on in one piece, and handed on again until it succeeds. */
abstract class Work {

    private int failures;

    /** The records in hand; the same ones from being taken until done or failed. */
    abstract List<LaneRecord> records();

    final List<ConsumedRecord> consumed() {
        return records().stream().map(LaneRecord::record).toList();
    }

    final int failures() {
        return failures;
    }

    final void failed() {
        failures++;
    }

    final void succeeded() {
        failures = 0;
    }
}
