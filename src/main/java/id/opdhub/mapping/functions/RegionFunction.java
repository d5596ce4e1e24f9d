package id.opdhub.mapping.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Region codes of the ministry of home affairs: from one code, or from the parts that registers keep apart. */
final class RegionFunction {

    /** Province, regency or city, district, village. */
    private static final int[] WIDTHS = {2, 2, 2, 4};

    private RegionFunction() {}

    static HubFunction function() {
        return HubFunction.of(
                "region",
                1,
                WIDTHS.length,
                arguments -> arguments.length == 1 ? TextFunctions.digits(arguments[0]) : composed(arguments));
    }

    /** The parts down to the first that is absent; parts that are no numbers stay to be found. */
    private static JsonNode composed(JsonNode[] arguments) {
        List<String> parts = new ArrayList<>();
        for (JsonNode argument : arguments) {
            Optional<String> part =
                    Values.scalar(argument).map(Values::collapse).filter(text -> !Values.isBlank(text));
            if (part.isEmpty()) {
                break;
            }
            parts.add(part.get());
        }
        return parts.isEmpty() ? NullNode.instance : Values.text(joined(parts));
    }

    private static String joined(List<String> parts) {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            String part = TextFunctions.padded(parts.get(index), WIDTHS[index]);
            if (!Values.isDigits(part) || part.length() != WIDTHS[index]) {
                return String.join(".", parts);
            }
            code.append(part);
        }
        return code.toString();
    }
}
