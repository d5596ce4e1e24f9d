package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;

/** The language's own functions: most as they are, some with what to write in their place. */
final class LibraryFunctions {

    /** What is not repeatable, not safe on several threads, or guesses dates. */
    private static final Map<String, String> REFUSED = Map.of(
            "random", "a mapping gives the same for the same input → leave it out",
            "uuid", "a mapping gives the same for the same input → leave the id out, the hub makes one",
            "sha256-hex", "a plain hash of a personal number is no secret → leave it out, the hub has keyed ones",
            "parse-time", "it reads wrong dates as others → write `timestamp` or `date`",
            "format-time", "it takes seconds since 1970 → write `format-date`");

    private LibraryFunctions() {}

    static Map<String, String> refused() {
        return REFUSED;
    }

    /** Not calls: their arguments are evaluated as needed, and no other function can replace them. */
    static Set<String> macros() {
        return BuiltinFunctions.macros.keySet();
    }

    static List<HubFunction> all() {
        return BuiltinFunctions.functions.entrySet().stream()
                .filter(entry -> !REFUSED.containsKey(entry.getKey()))
                .map(entry -> function(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static HubFunction function(String name, Function function) {
        return HubFunction.of(
                name,
                function.getMinArguments(),
                function.getMaxArguments(),
                arguments -> function.call(NullNode.instance, arguments));
    }
}
