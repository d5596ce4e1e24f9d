package id.opdhub.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalFilter;
import id.opdhub.journal.JournalLists;
import id.opdhub.journal.JournalPage;
import id.opdhub.journal.JournalPage.Place;
import id.opdhub.journal.Step;
import id.opdhub.record.EventId;
import id.opdhub.registry.FolderState;
import id.opdhub.registry.Registry;

/** For operators: what happened lately, by what they know of it. Never payload. */
@RestController
class RecordListController {

    /** So that a question without a time does not read a month of the journal. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final JournalLists journal;
    private final Registry registry;
    private final Clock clock;

    RecordListController(JournalLists journal, Registry registry, Clock clock) {
        this.journal = journal;
        this.registry = registry;
        this.clock = clock;
    }

    @GetMapping("/v1/ops/records")
    Map<String, Object> records(@RequestParam MultiValueMap<String, String> parameters) {
        Question question = Question.of(parameters);
        JournalFilter filter = filter(question);
        Optional<Place> after = after(question);
        int most = Pages.limit(question);
        question.end().mustBeSound();
        JournalPage page = journal.page(filter, after, most);
        return Pages.of(
                "records",
                page.entries().stream().map(RecordListController::told).toList(),
                page.last().map(Cursor::of));
    }

    private JournalFilter filter(Question question) {
        Optional<String> id = question.text("id");
        Optional<String> source = question.text("source");
        Optional<Instant> from = question.instant("from");
        return new JournalFilter(
                id,
                source.map(List::of).orElseGet(() -> id.isPresent() ? allSources() : List.of()),
                question.text("system"),
                question.text("type"),
                question.region("region"),
                question.choice("step", Step.class),
                from.or(() -> id.isPresent()
                        ? Optional.empty()
                        : Optional.of(clock.instant().minus(LATELY))),
                question.instant("to"));
    }

    /** An id is found by its source; one of a system without a folder only by naming the source. */
    private List<String> allSources() {
        return registry.states().stream()
                .map(FolderState::system)
                .map(EventId::sourceOf)
                .toList();
    }

    private static Optional<Place> after(Question question) {
        Optional<String> cursor = question.text("cursor");
        Optional<Place> after = cursor.flatMap(Cursor::read);
        if (cursor.isPresent() && after.isEmpty()) {
            question.wrong("cursor", "asked-cursor");
        }
        return after;
    }

    private static Map<String, Object> told(JournalEntry entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("when", entry.when());
        told.put("step", entry.step());
        entry.about().ifPresent(about -> {
            told.put("id", about.id());
            told.put("source", about.source());
            told.put("type", about.type());
            told.put("region", about.region());
        });
        told.put("system", entry.system());
        entry.details().forEach((detail, value) -> told.put(detail.name().toLowerCase(Locale.ROOT), value));
        return told;
    }
}
