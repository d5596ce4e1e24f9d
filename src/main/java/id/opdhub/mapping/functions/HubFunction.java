package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** A function that mappings may call, with how many arguments it takes. */
public record HubFunction(String name, int minimum, int maximum, Binding binding) {

    /** What a call does with its arguments; none of them is Java's null. */
    @FunctionalInterface
    public interface Body {
        JsonNode call(JsonNode[] arguments);
    }

    /** Prepares one call when a mapping is loaded, so that nothing is compiled for each record. */
    @FunctionalInterface
    public interface Binding {

        /**
         * @param literals the arguments that are texts in the mapping itself
         * @throws IllegalArgumentException with what is wrong and what to write instead
         */
        Body bind(List<Optional<String>> literals);
    }

    /** A function of one argument that needs no preparation. */
    static HubFunction of(String name, java.util.function.UnaryOperator<JsonNode> body) {
        return new HubFunction(name, 1, 1, literals -> arguments -> body.apply(arguments[0]));
    }

    static HubFunction of(String name, int minimum, int maximum, Body body) {
        return new HubFunction(name, minimum, maximum, literals -> body);
    }
}
