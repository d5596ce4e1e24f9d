package id.opdhub.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.util.unit.DataSize;

import id.opdhub.ingest.Candidate.GivenEvent;
import id.opdhub.record.Finding;
import id.opdhub.record.RecordType;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Canonical;
import id.opdhub.registry.CompletedRecord;

/** Authorises and validates: may this system send this, and is it a valid record? */
final class Admission {

    private static final String TOO_LARGE = "rekaman-terlalu-besar";
    private static final String ORIGIN = "asal";
    private static final String OWN_ID = "id_asal";

    private final Canonical canonical;
    private final DataSize maxRecord;
    private final int maxRecords;

    Admission(Canonical canonical, IngestSettings settings) {
        this.canonical = canonical;
        this.maxRecord = settings.maxRecord();
        this.maxRecords = settings.maxRecords();
    }

    /** @throws TooManyRecords before any of them is looked at */
    void mustBeFewEnough(int records) {
        if (records > maxRecords) {
            throw new TooManyRecords(maxRecords);
        }
    }

    Admitted admit(AgencySystem sender, RecordType type, Candidate candidate) {
        nameOwnId(candidate);
        CompletedRecord completed = canonical.complete(sender, type, candidate.data());
        return new Admitted(
                completed.data(),
                candidate.given().map(GivenEvent::id).or(completed::eventId),
                candidate.given().flatMap(GivenEvent::time),
                tooLarge(completed) ? List.of(sizeFinding()) : completed.rejections());
    }

    /** A sender of canonical records that names no own id means the event's. */
    private static void nameOwnId(Candidate candidate) {
        candidate.given().ifPresent(given -> {
            ObjectNode data = candidate.data();
            if (!data.has(ORIGIN)) {
                data.putObject(ORIGIN).put(OWN_ID, given.id());
            }
        });
    }

    private boolean tooLarge(CompletedRecord completed) {
        String text = completed.data().toString();
        // A character is three bytes at most: most records need not be encoded to be measured.
        return text.length() > maxRecord.toBytes() / 3
                && text.getBytes(StandardCharsets.UTF_8).length > maxRecord.toBytes();
    }

    private Finding sizeFinding() {
        return Finding.error(TOO_LARGE, "", String.valueOf(maxRecord.toKilobytes()));
    }
}
