package id.opdhub.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;

/** The language's {@code number}, which would read a million digits for seconds. */
final class NumberFunction {

    private static final int MAX_LENGTH = 100;
    private static final Function LIBRARY = BuiltinFunctions.functions.get("number");

    private NumberFunction() {}

    static HubFunction function() {
        return HubFunction.of("number", 1, 2, NumberFunction::number);
    }

    private static JsonNode number(JsonNode[] arguments) {
        boolean endless = arguments[0].isTextual() && arguments[0].textValue().length() > MAX_LENGTH;
        JsonNode written = endless ? Values.text("") : arguments[0];
        return LIBRARY.call(
                NullNode.instance,
                arguments.length == 1 ? new JsonNode[] {written} : new JsonNode[] {written, arguments[1]});
    }
}
