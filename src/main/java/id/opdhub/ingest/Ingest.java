package id.opdhub.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import id.opdhub.journal.Journal;
import id.opdhub.journal.JournalEntry;
import id.opdhub.log.Appender;
import id.opdhub.log.LogEntry;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.Topics;
import id.opdhub.record.RecordType;
import id.opdhub.record.ServiceRecord;

/** Takes what a system sent through its steps: authorise and validate, stamp, append. */
class Ingest {

    private final Admission admission;
    private final Stamp stamp;
    private final IngestNotes notes;
    private final DurableLog log;

    /** Where accepted records become durable. */
    record DurableLog(Appender appender, Topics topics, Journal journal) {

        /** A record counts as accepted when both it and its journal entry are durable. */
        void append(List<ServiceRecord> records, List<JournalEntry> entries) {
            CompletableFuture<Void> recordsKept = appender.appendInOrder(records.stream()
                    .map(record -> RecordCodec.write(topics.records(), record))
                    .toList());
            CompletableFuture.allOf(recordsKept, journal.write(entries)).join();
        }

        /** The entry before the journal's, which must not tell of what is not there. */
        void keep(LogEntry entry, List<JournalEntry> entries) {
            appender.append(entry).join();
            journal.write(entries).join();
        }
    }

    Ingest(Admission admission, Stamp stamp, IngestNotes notes, DurableLog log) {
        this.admission = admission;
        this.stamp = stamp;
        this.notes = notes;
        this.log = log;
    }

    /**
     * Accepts or rejects each candidate; their receipts are added to the submission, in order.
     *
     * @throws java.util.concurrent.CompletionException when it is unknown whether the records were kept
     */
    void accept(Submission submission, RecordType type, List<Candidate> candidates) {
        admission.mustBeFewEnough(submission.records().size() + candidates.size());
        List<Admitted> admitted = candidates.stream()
                .map(candidate -> admission.admit(submission.sender(), type, candidate))
                .toList();
        List<ServiceRecord> records = stamp.stamp(submission, type, admitted);
        log.append(records, notes.of(submission, type, admitted, records));
        submission.add(Receipts.of(admitted, records));
    }
}
