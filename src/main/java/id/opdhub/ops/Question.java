package id.opdhub.ops;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.springframework.util.MultiValueMap;

/**
 * What an operator wrote into a call: the parameters of its address, or the members of an object in its body. Each is
 * read by its name and kind; all that is wrong is told at once.
 */
final class Question {

    private static final int LONGEST = 200;
    private static final Pattern REGION = Pattern.compile("[0-9]{2,10}");
    /** Whatever else stands where a name should be is not repeated to anyone. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

    private final Map<String, JsonNode> given;
    private final String within;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Mistake> mistakes;

    private Question(Map<String, JsonNode> given, String within, List<Mistake> mistakes) {
        this.given = given;
        this.within = within;
        this.mistakes = mistakes;
    }

    static Question of(MultiValueMap<String, String> parameters) {
        Question question = new Question(new LinkedHashMap<>(), "", new ArrayList<>());
        parameters.forEach((name, values) -> {
            question.given.put(name, TextNode.valueOf(values.get(0)));
            if (values.size() > 1) {
                question.wrong(name, "asked-twice");
            }
        });
        return question;
    }

    static Question of(JsonNode body) {
        Question question = new Question(new LinkedHashMap<>(), "", new ArrayList<>());
        question.adopt(body);
        return question;
    }

    /** The object of this name; nothing is given where it is absent. What is wrong in it is told with the rest. */
    Question within(String name) {
        Question inner = new Question(new LinkedHashMap<>(), within + "/" + name, mistakes);
        find(name).ifPresent(inner::adopt);
        return inner;
    }

    private void adopt(JsonNode object) {
        if (object.isObject()) {
            object.properties().forEach(field -> given.put(field.getKey(), field.getValue()));
        } else {
            mistakes.add(Mistake.at(within, "asked-object"));
        }
    }

    Optional<String> text(String name) {
        return read(name, "asked-text", value -> Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST));
    }

    Optional<String> region(String name) {
        return read(name, "asked-region", value -> Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> REGION.matcher(text).matches()));
    }

    Optional<Instant> instant(String name) {
        return read(name, "asked-instant", Question::instant);
    }

    Optional<Boolean> flag(String name) {
        return read(name, "asked-flag", value -> Optional.of(value)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue));
    }

    /** A whole number, as JSON has it or written out in a parameter. */
    Optional<Long> number(String name, long least, long most) {
        return read(
                name,
                "asked-number",
                value -> Optional.of(value.asText())
                        .filter(text -> !value.isFloatingPointNumber() && text.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .filter(number -> number >= least && number <= most),
                least,
                most);
    }

    /** One of the words for the constants: {@code not-agreed}. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> kind) {
        Map<String, E> words = Arrays.stream(kind.getEnumConstants())
                .collect(
                        Collectors.toMap(Question::word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return read(
                name,
                "asked-choice",
                value -> Optional.ofNullable(words.get(value.asText())),
                String.join(", ", words.keySet()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isNull());
    }

    void wrong(String name, String code, Object... arguments) {
        mistakes.add(Mistake.at(within + "/" + name, code, arguments));
    }

    /** Nothing but what was asked about may be there. */
    Question end() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        wrong(NAME.matcher(name).matches() ? name : "", "asked-unknown", String.join(", ", known)));
        return this;
    }

    /** @throws BadQuestion when anything was wrong, here or within */
    void mustBeSound() {
        if (!mistakes.isEmpty()) {
            throw new BadQuestion(mistakes);
        }
    }

    private <T> Optional<T> read(
            String name, String code, Function<JsonNode, Optional<T>> reader, Object... arguments) {
        Optional<JsonNode> value = find(name);
        Optional<T> read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            wrong(name, code, arguments);
        }
        return read;
    }

    /** In an address a plus sign means a blank, which no time holds. */
    private static Optional<Instant> instant(JsonNode value) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(value.asText().replace(' ', '+')).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
