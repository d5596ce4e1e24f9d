package id.opdhub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;

import id.opdhub.mapping.functions.HubFunction;
import id.opdhub.mapping.syntax.Expression.Call;

/**
 * One call of a function in a mapping. The library knows no place for what fails inside a function and quotes the
 * record in its texts; here the place is known and the text is dropped.
 */
record CallSite(String file, Call call, HubFunction.Body body) implements Function {

    @Override
    public String getName() {
        return nameOf(call);
    }

    /** A name that no other call has. */
    static String nameOf(Call call) {
        return call.name() + "@" + call.at().line() + ":" + call.at().column();
    }

    @Override
    public int getMinArguments() {
        return call.arguments().size();
    }

    @Override
    public int getMaxArguments() {
        return call.arguments().size();
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        try {
            return body.call(arguments);
        } catch (RuntimeException e) {
            throw new MappingFailure(
                    file, call.at().line(), call.at().column(), "`" + call.name() + "` failed on this input");
        }
    }
}
