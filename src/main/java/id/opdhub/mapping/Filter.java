package id.opdhub.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** A folder's {@code when}: a JSLT condition over canonical data. */
public final class Filter {

    private final Mapping condition;

    Filter(Mapping condition) {
        this.condition = condition;
    }

    /** @throws MappingFailure when the evaluation fails or gives neither true nor false; that means "do not deliver" */
    public boolean test(JsonNode data) {
        JsonNode result = condition.apply(data);
        if (!result.isBoolean()) {
            throw new MappingFailure(condition.file(), 1, 1, "gives neither true nor false");
        }
        return result.booleanValue();
    }
}
