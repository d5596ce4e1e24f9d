package id.opdhub.registry.samples;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.mapping.NoLookup;

/** What the application that a look-up asks answers while one sample runs: one answer to each question, in order. */
final class SampleAnswers {

    private final Deque<JsonNode> ahead = new ArrayDeque<>();

    /** @param list of the answers; none where nobody has to be asked */
    void are(Optional<JsonNode> list) {
        ahead.clear();
        list.ifPresent(answers -> answers.forEach(ahead::add));
    }

    JsonNode next(JsonNode question) {
        if (ahead.isEmpty()) {
            throw new NoLookup("sample-without-answer", NoLookup.Kind.RECORD);
        }
        return ahead.poll();
    }
}
