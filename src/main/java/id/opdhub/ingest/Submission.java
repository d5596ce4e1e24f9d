package id.opdhub.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.opdhub.registry.AgencySystem;

/** What a system sent, as it arrived; the receipts of its records gather here, whatever a route does to the body. */
final class Submission {

    /** The exchange property that carries it through a folder's route. */
    static final String PROPERTY = "hub.submission";

    private final String receipt;
    private final AgencySystem sender;
    private final Origin origin;
    private final List<RecordReceipt> records = new ArrayList<>();

    /**
     * How it came.
     *
     * @param feed the system's own feed; absent for canonical records
     * @param received when
     * @param traceParent W3C trace context of the call
     */
    record Origin(Optional<String> feed, OffsetDateTime received, Optional<String> traceParent) {}

    Submission(String receipt, AgencySystem sender, Origin origin) {
        this.receipt = receipt;
        this.sender = sender;
        this.origin = origin;
    }

    String receipt() {
        return receipt;
    }

    AgencySystem sender() {
        return sender;
    }

    Origin origin() {
        return origin;
    }

    synchronized void add(List<RecordReceipt> more) {
        records.addAll(more);
    }

    synchronized boolean keptAny() {
        return records.stream().anyMatch(RecordReceipt::accepted);
    }

    synchronized List<RecordReceipt> records() {
        return List.copyOf(records);
    }
}
