package id.opdhub.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.About;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.record.EventId;
import id.opdhub.record.RecordType;
import id.opdhub.record.ServiceRecord;

/** What the journal says of a submission: that it was received, and what became of each record. */
final class IngestNotes {

    private final Journal journal;
    private final Clock clock;

    IngestNotes(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    List<JournalEntry> of(
            Submission submission, RecordType type, List<Admitted> admitted, List<ServiceRecord> records) {
        List<JournalEntry> entries = new ArrayList<>();
        if (submission.records().isEmpty()) { // once, however many runs of types a call has
            entries.add(received(submission));
        }
        for (ServiceRecord record : records) {
            entries.add(journal.entry(Step.ACCEPTED, record, submission.sender().id())
                    .with(Detail.RECEIPT, submission.receipt())
                    .with(Detail.VERSION, submission.sender().version()));
        }
        for (int index = 0; index < admitted.size(); index++) {
            if (!admitted.get(index).accepted()) {
                String reason = admitted.get(index).errors().get(0).code();
                entries.add(rejected(submission, type.name(), index, reason));
            }
        }
        return entries;
    }

    /** Of a payload of which no record came. */
    List<JournalEntry> ofUnusable(Submission submission, String reason) {
        return List.of(received(submission), rejected(submission, "", 0, reason));
    }

    private JournalEntry received(Submission submission) {
        return new JournalEntry(
                submission.origin().received().toInstant(),
                Step.RECEIVED,
                Optional.empty(),
                submission.sender().id(),
                Map.of(Detail.RECEIPT, submission.receipt()));
    }

    /** A rejected record has no id of its own: its receipt and its number in it say which one it was. */
    private JournalEntry rejected(Submission submission, String type, int index, String reason) {
        About about = new About(
                EventId.sourceOf(submission.sender().id()), submission.receipt() + "/" + (index + 1), "", type, "");
        return new JournalEntry(
                clock.instant(),
                Step.REJECTED,
                Optional.of(about),
                submission.sender().id(),
                Map.of(
                        Detail.RECEIPT, submission.receipt(),
                        Detail.REASON, reason,
                        Detail.VERSION, submission.sender().version()));
    }
}
