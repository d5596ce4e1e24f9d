package id.opdhub.ingest;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalQuery;
import id.opdhub.record.EventId;
import id.opdhub.security.Caller;

/** Tells what happened to a record: a sender its own, an operator any. Never payload. */
@RestController
class TraceController {

    private final JournalQuery journal;

    TraceController(JournalQuery journal) {
        this.journal = journal;
    }

    @GetMapping("/v1/records/{id}")
    Trace trace(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestParam Optional<String> source) {
        EventId event = asked(caller, id, source);
        List<JournalEntry> entries = journal.trace(event);
        if (entries.isEmpty()) {
            throw new UnknownRecord();
        }
        return Trace.of(event, entries);
    }

    /** Another system's record is as unknown to a system as one that never was. */
    private static EventId asked(Caller caller, String id, Optional<String> source) {
        Optional<String> own = caller.system().map(EventId::sourceOf);
        if (own.isPresent() && source.isPresent() && !own.equals(source)) {
            throw new UnknownRecord();
        }
        try {
            return new EventId(own.or(() -> source).orElseThrow(SourceNeeded::new), id);
        } catch (IllegalArgumentException malformed) {
            throw new UnknownRecord();
        }
    }
}
