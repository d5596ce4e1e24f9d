package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.delivery.replay.Criteria;
import id.opdhub.delivery.replay.DeadLetter;
import id.opdhub.delivery.replay.LetterReplays;
import id.opdhub.delivery.replay.LetterState;
import id.opdhub.delivery.replay.ReplayOrder;
import id.opdhub.delivery.replay.Verdict;
import id.opdhub.security.Caller;

/** For operators: what systems did not get, and one of them back on its way. Never payload. */
@RestController
@RequestMapping("/v1/ops/dead-letters")
class DeadLettersController {

    private final LetterReplays letters;

    DeadLettersController(LetterReplays letters) {
        this.letters = letters;
    }

    @GetMapping
    Map<String, Object> deadLetters(@RequestParam MultiValueMap<String, String> parameters) {
        Question question = Question.of(parameters);
        Criteria criteria = AskedCriteria.ofLetters(question);
        LetterState state = question.choice("state", LetterState.class).orElse(LetterState.DEAD);
        Optional<Long> before = question.number("cursor", 1, Long.MAX_VALUE);
        int most = Pages.limit(question);
        question.end().mustBeSound();
        List<DeadLetter> page = letters.page(criteria, state, before, most);
        return Pages.of(
                "deadLetters",
                page.stream().map(DeadLettersController::told).toList(),
                page.size() < most
                        ? Optional.empty()
                        : Optional.of(page.get(most - 1).id()));
    }

    @GetMapping("/{id}")
    Map<String, Object> deadLetter(@PathVariable String id) {
        return told(find(id));
    }

    @PostMapping("/{id}/replay")
    Map<String, Object> replay(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody ReplayIntervention asked) {
        DeadLetter letter = find(id);
        ReplayOrder order = new ReplayOrder(
                caller.name(),
                new Intervention(asked.reason()).checkedReason(),
                asked.includesStale(),
                Optional.empty());
        Verdict verdict = letters.replay(letter, order).orElseThrow(() -> new NotReplayed(Verdict.REPLAYED.word()));
        if (verdict != Verdict.REPLAYED) {
            throw new NotReplayed(verdict.word());
        }
        return told(find(id));
    }

    private DeadLetter find(String id) {
        return Ids.read(id).flatMap(letters::find).orElseThrow(NothingHere::new);
    }

    static Map<String, Object> told(DeadLetter letter) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", letter.id());
        told.put("system", letter.system());
        letter.about().ifPresent(about -> {
            told.put("event", about.id());
            told.put("source", about.source());
            told.put("type", about.type());
            told.put("region", about.region());
        });
        told.put("reason", letter.death().reason());
        letter.death().place().ifPresent(place -> told.put("place", place));
        told.put("attempts", letter.death().attempts());
        told.put("when", letter.death().at());
        letter.decision().ifPresent(decision -> {
            told.put("verdict", decision.verdict().word());
            told.put("decided", decision.at());
        });
        return told;
    }
}
