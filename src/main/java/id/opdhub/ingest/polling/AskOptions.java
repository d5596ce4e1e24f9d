package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.camel.util.TimeUtils;

import id.opdhub.registry.Secrets;

/**
 * What a folder writes under {@code http:}.
 *
 * @param question what the application is asked with
 * @param reader what the next question needs of an answer
 * @param shape how the pages follow one another
 * @param seal that answers are under
 * @param tokens that the application wants to see, by their names
 * @param timeout for a whole answer
 */
record AskOptions(
        Question question,
        PageReader reader,
        PollShape shape,
        Optional<Seal> seal,
        Map<String, TokenRequest> tokens,
        Duration timeout) {

    private static final String QUERY = "query.";
    private static final String HEADER = "header.";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** A lease must outlast a call. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

    /** Takes the options out of the parameters of an endpoint; what is left is unknown. */
    static AskOptions taken(Map<String, Object> parameters) {
        Question question = new Question(
                texts(parameters, QUERY),
                texts(parameters, HEADER),
                text(parameters, "bearer").map(Text::new));
        PageReader reader = new PageReader(
                pointer(parameters, "rows"),
                pointer(parameters, "cursor"),
                pointer(parameters, "next"),
                text(parameters, "contentType"));
        PollShape shape = new PollShape(question.placeholders(), text(parameters, "begin"));
        return new AskOptions(
                question, reader, shape, Seal.taken(parameters), TokenRequest.taken(parameters), timeout(parameters));
    }

    /** What an answer holds, out of its seal. */
    Page read(Answer answer, Secrets secrets) throws NoAnswer {
        return reader.read(seal.isPresent() ? seal.get().opened(answer, secrets) : answer);
    }

    private static Map<String, Text> texts(Map<String, Object> parameters, String prefix) {
        Map<String, Text> texts = new LinkedHashMap<>();
        for (String name : new TreeSet<>(parameters.keySet())) {
            if (name.startsWith(prefix)) {
                text(parameters, name).ifPresent(value -> texts.put(name.substring(prefix.length()), new Text(value)));
            }
        }
        return texts;
    }

    private static Optional<JsonPointer> pointer(Map<String, Object> parameters, String name) {
        return text(parameters, name).map(JsonPointer::compile);
    }

    private static Duration timeout(Map<String, Object> parameters) {
        Duration timeout = text(parameters, "timeout")
                .map(value -> Duration.ofMillis(TimeUtils.toMilliSeconds(value)))
                .orElse(TIMEOUT);
        return timeout.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : timeout;
    }

    private static Optional<String> text(Map<String, Object> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).map(Object::toString);
    }
}
