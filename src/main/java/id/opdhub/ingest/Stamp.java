package id.opdhub.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import id.opdhub.ingest.EventIds.Unnamed;
import id.opdhub.record.Envelope;
import id.opdhub.record.EventId;
import id.opdhub.record.RecordType;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;
import id.opdhub.record.SubjectSource;

/** Puts the hub's own attributes on what was admitted: id, subject, time, region, sensitivity, whatever the sender says. */
final class Stamp {

    /** Of records that concern no region: the whole country. */
    private static final String NO_REGION = "0";

    private final EventIds ids;
    private final SubjectKey key;

    Stamp(EventIds ids, SubjectKey key) {
        this.ids = ids;
        this.key = key;
    }

    /** The records of those admitted, in order; the rejected have none. */
    List<ServiceRecord> stamp(Submission submission, RecordType type, List<Admitted> all) {
        String source = EventId.sourceOf(submission.sender().id());
        List<Admitted> admitted = all.stream().filter(Admitted::accepted).toList();
        List<String> named = ids.of(
                source,
                submission.origin().feed().orElse(type.name()),
                admitted.stream()
                        .map(one -> new Unnamed(one.named(), one.data()))
                        .toList());
        List<ServiceRecord> records = new ArrayList<>();
        for (int index = 0; index < admitted.size(); index++) {
            Admitted one = admitted.get(index);
            EventId event = new EventId(source, named.get(index));
            records.add(new ServiceRecord(
                    event, type.name(), subject(type, one, event), envelope(submission, type, one), one.data()));
        }
        return records;
    }

    /** A record that is about nobody, and has no own id either, is about itself. */
    private String subject(RecordType type, Admitted admitted, EventId event) {
        SubjectSource subject = type.subject(admitted.data())
                .orElseGet(() -> new SubjectSource(SubjectSource.Kind.REKAMAN, event.id()));
        return key.subjectOf(subject, event.source());
    }

    private static Envelope envelope(Submission submission, RecordType type, Admitted admitted) {
        OffsetDateTime received = submission.origin().received();
        return new Envelope(
                type.time(admitted.data()).or(admitted::time).orElse(received),
                received,
                type.regions(admitted.data()).stream().findFirst().orElse(NO_REGION),
                type.sensitivity(),
                submission.origin().traceParent());
    }
}
