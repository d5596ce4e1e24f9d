package id.opdhub.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.opdhub.ingest.Ingest.DurableLog;
import id.opdhub.journal.JournalEntry;
import id.opdhub.log.EntryTooLarge;
import id.opdhub.log.LogEntry;
import id.opdhub.log.SetAside;
import id.opdhub.record.Finding;

/** Keeps what nobody waits for and the hub could not use, as it came, with what is wrong with it. */
final class Rejections {

    /** A message that is wrong in every row needs no list of them all. */
    private static final int MOST_FINDINGS = 200;

    private static final byte[] NOTHING = {};

    private final DurableLog log;
    private final SetAside setAside;
    private final IngestNotes notes;

    Rejections(DurableLog log, IngestNotes notes) {
        this.log = log;
        this.setAside = new SetAside(log.topics());
        this.notes = notes;
    }

    /** A payload of which some records were rejected; ingest has noted each. */
    void keep(Submission submission, Original arrived, List<Finding> findings) {
        keep(submission, arrived, findings, List.of());
    }

    /** A payload of which no record came. */
    void keepUnusable(Submission submission, Original arrived, Finding fault) {
        keep(submission, arrived, List.of(fault), notes.ofUnusable(submission, fault.code()));
    }

    private void keep(Submission submission, Original arrived, List<Finding> findings, List<JournalEntry> entries) {
        Map<String, String> about = about(submission, arrived, findings);
        try {
            log.keep(entry(submission, arrived.body(), about), entries);
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof EntryTooLarge)) {
                throw failure;
            }
            // Where it was read, or fetched, it still is.
            log.keep(entry(submission, NOTHING, about), entries);
        }
    }

    private LogEntry entry(Submission submission, byte[] original, Map<String, String> about) {
        return setAside.rejection(
                submission.sender().id(), submission.origin().feed().orElse(""), original, about);
    }

    private static Map<String, String> about(Submission submission, Original arrived, List<Finding> findings) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(SetAside.REASON, findings.get(0).code());
        about.put(SetAside.FINDINGS, listed(findings));
        about.put(SetAside.POSITION, arrived.place());
        about.put(SetAside.RECEIPT, submission.receipt());
        about.put(SetAside.CONTENT_TYPE, arrived.contentType());
        return about;
    }

    private static String listed(List<Finding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            list.addObject().put("pointer", finding.field()).put("code", finding.code());
        }
        return list.toString();
    }
}
