package id.opdhub.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.opdhub.ingest.polling.PollComponent;
import id.opdhub.ingest.polling.PollState;

/** How the feeds stand that the hub fetches: well, or failing since when and why; and when a round last came to its end. */
class PollReports {

    private final PollComponent polls;

    PollReports(PollComponent polls) {
        this.polls = polls;
    }

    /** By the names of the feeds; nothing of a system that the hub does not ask. */
    Optional<Map<String, Object>> of(String system) {
        Map<String, Object> feeds = new LinkedHashMap<>();
        polls.states().stream()
                .filter(state -> state.feed().system().equals(system))
                .forEach(state -> feeds.put(state.feed().feed(), told(state)));
        return Optional.of(feeds).filter(told -> !told.isEmpty());
    }

    private static Map<String, Object> told(PollState state) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", state.reason().isPresent() ? "FAILING" : "UP");
        state.reason().ifPresent(reason -> told.put("reason", reason));
        state.failingSince().ifPresent(since -> told.put("since", since));
        if (state.failures() > 0) {
            told.put("failures", state.failures());
        }
        state.succeeded().ifPresent(succeeded -> told.put("lastSuccess", succeeded));
        return told;
    }
}
