package id.opdhub.mapping.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Joins the parts of a code that registers keep apart, often as numbers that have lost their zeros. */
final class CodeParts {

    private CodeParts() {}

    /** The parts down to the first that is absent, each padded; parts that are no numbers stay to be found. */
    static JsonNode joined(JsonNode[] arguments, int[] widths) {
        List<String> parts = new ArrayList<>();
        for (JsonNode argument : arguments) {
            if (argument instanceof UnmappedValue) {
                return argument;
            }
            Optional<String> part =
                    Values.scalar(argument).map(Values::collapse).filter(text -> !Values.isBlank(text));
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
        }
        return parts.isEmpty() ? NullNode.instance : Values.text(joined(parts, widths));
    }

    private static String joined(List<String> parts, int[] widths) {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            String part = TextFunctions.padded(parts.get(index), widths[index]);
            if (!Values.isDigits(part) || part.length() != widths[index]) {
                return String.join(".", parts);
            }
            code.append(part);
        }
        return code.toString();
    }
}
