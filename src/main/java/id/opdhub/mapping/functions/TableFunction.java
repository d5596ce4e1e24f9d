package id.opdhub.mapping.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import id.opdhub.mapping.syntax.Names;

/**
 * {@code table("<name>", x)}: the values of one application through a table of its folder.
 *
 * @param tables of the folder, by name
 */
public record TableFunction(Map<String, ValueTable> tables) {

    public static final String NAME = "table";

    HubFunction function() {
        return new HubFunction(NAME, 2, 2, this::bind);
    }

    private HubFunction.Body bind(List<Optional<String>> literals) {
        String name = literals.get(0)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the name of the table is not a text → write it as a text, in double quotes"));
        ValueTable table = Optional.ofNullable(tables.get(name)).orElseThrow(() -> missing(name));
        return arguments -> look(name, table, arguments[1]);
    }

    private IllegalArgumentException missing(String name) {
        String advice = Names.nearest(name, tables.keySet())
                .map(nearest -> "write \"" + nearest + "\"")
                .orElse("make tables/" + name + ".yaml");
        return new IllegalArgumentException("no table `" + name + "` in this folder → " + advice);
    }

    private static JsonNode look(String name, ValueTable table, JsonNode value) {
        Optional<String> text = value.isBoolean() ? Optional.of(value.asText()) : Values.scalar(value);
        if (text.isEmpty()) {
            return value;
        }
        String written = Values.collapse(text.get());
        if (table.has(written)) {
            return table.meaning(written).<JsonNode>map(Values::text).orElse(NullNode.instance);
        }
        return Values.isBlank(written) ? NullNode.instance : new UnmappedValue(text.get(), name);
    }
}
