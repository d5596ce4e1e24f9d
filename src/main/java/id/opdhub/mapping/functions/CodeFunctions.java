package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Codes and labels of the code lists. */
record CodeFunctions(CodeTables tables) {

    List<HubFunction> all() {
        return List.of(function("code", tables::code), function("code-label", this::label));
    }

    private HubFunction function(String name, BiFunction<String, String, Optional<String>> lookup) {
        return new HubFunction(name, 2, 2, literals -> {
            literals.get(0).ifPresent(this::checkExists);
            return arguments -> look(lookup, arguments[0], arguments[1]);
        });
    }

    private void checkExists(String list) {
        if (!tables.exists(list)) {
            throw new IllegalArgumentException(
                    "no code list `" + list + "` → write the name of a file in routes/codelists");
        }
    }

    private static JsonNode look(BiFunction<String, String, Optional<String>> lookup, JsonNode list, JsonNode value) {
        Optional<String> text = Values.scalar(value).map(Values::collapse);
        if (text.isEmpty()) {
            return value;
        }
        // A dash may be a spelling of its own, as for the blood group O-.
        return lookup.apply(list.asText(), text.get())
                .map(Values::text)
                .orElse(Values.isBlank(text.get()) ? NullNode.instance : value);
    }

    private Optional<String> label(String list, String spelling) {
        return tables.code(list, spelling).flatMap(code -> tables.label(list, code));
    }
}
