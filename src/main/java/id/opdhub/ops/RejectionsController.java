package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.opdhub.ingest.rejection.Rejection;
import id.opdhub.ingest.rejection.RejectionFilter;
import id.opdhub.ingest.rejection.RejectionReplays;
import id.opdhub.ingest.rejection.RejectionReplays.Order;
import id.opdhub.security.Caller;

/** For operators: what the hub could not use, and one of it once more through its feed. Never payload. */
@RestController
@RequestMapping("/v1/ops/rejections")
class RejectionsController {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RejectionReplays rejections;

    RejectionsController(RejectionReplays rejections) {
        this.rejections = rejections;
    }

    /** Which rejections a list shows. */
    enum State {
        /** Not yet through their feeds again. */
        OPEN,
        ANY
    }

    @GetMapping
    Map<String, Object> rejections(@RequestParam MultiValueMap<String, String> parameters) {
        Question question = Question.of(parameters);
        RejectionFilter filter = RejectionBacklog.filter(AskedCriteria.ofRejections(question));
        boolean open = question.choice("state", State.class).orElse(State.OPEN) == State.OPEN;
        Optional<Long> before = question.number("cursor", 1, Long.MAX_VALUE);
        int most = Pages.limit(question);
        question.end().mustBeSound();
        List<Rejection> page = rejections.page(filter, open, before, most);
        return Pages.of(
                "rejections",
                page.stream().map(RejectionsController::told).toList(),
                page.size() < most
                        ? Optional.empty()
                        : Optional.of(page.get(most - 1).id()));
    }

    @GetMapping("/{id}")
    Map<String, Object> rejection(@PathVariable String id) {
        return told(find(id));
    }

    /** What comes of it shows in the rejection's verdict a moment later. */
    @PostMapping("/{id}/replay")
    Map<String, Object> replay(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @RequestBody Intervention asked) {
        Rejection rejection = find(id);
        Order order = new Order(caller.name(), asked.checkedReason(), Optional.empty());
        if (!rejection.isOpen()) {
            throw new NotReplayed("replayed");
        }
        rejections.replay(List.of(rejection), order);
        return told(find(id));
    }

    private Rejection find(String id) {
        return Ids.read(id).flatMap(rejections::find).orElseThrow(NothingHere::new);
    }

    private static Map<String, Object> told(Rejection rejection) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", rejection.id());
        told.put("system", rejection.system());
        rejection.origin().feed().ifPresent(feed -> told.put("feed", feed));
        rejection.origin().eventId().ifPresent(event -> told.put("event", event));
        rejection.origin().type().ifPresent(type -> told.put("type", type));
        rejection.origin().receipt().ifPresent(receipt -> told.put("receipt", receipt));
        rejection.origin().place().filter(place -> !place.isEmpty()).ifPresent(place -> told.put("place", place));
        told.put("reason", rejection.cause().reason());
        told.put("findings", findings(rejection));
        told.put("when", rejection.cause().at());
        rejection.decision().ifPresent(decision -> {
            told.put("verdict", Question.word(decision.verdict()));
            told.put("decided", decision.at());
            decision.receipt().ifPresent(receipt -> told.put("replayReceipt", receipt));
        });
        return told;
    }

    private static JsonNode findings(Rejection rejection) {
        try {
            return JSON.readTree(rejection.cause().findings().orElse("[]"));
        } catch (JsonProcessingException foreign) {
            return JsonNodeFactory.instance.arrayNode();
        }
    }
}
