package id.opdhub.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import id.opdhub.record.ServiceRecord;

/** Pairs what was admitted with the records that came of it. */
final class Receipts {

    private Receipts() {}

    static List<RecordReceipt> of(List<Admitted> admitted, List<ServiceRecord> records) {
        Iterator<ServiceRecord> record = records.iterator();
        List<RecordReceipt> receipts = new ArrayList<>();
        for (Admitted one : admitted) {
            receipts.add(
                    one.accepted()
                            ? RecordReceipt.accepted(record.next().event().id())
                            : RecordReceipt.rejected(Optional.empty(), one.errors()));
        }
        return receipts;
    }
}
