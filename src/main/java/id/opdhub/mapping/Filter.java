package id.opdhub.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** A folder's {@code when}: a JSLT condition over canonical data. */
public final class Filter {

    /** @throws MappingFailure when the evaluation fails; that means "do not deliver" */
    public boolean test(JsonNode data) {
        throw new IllegalStateException("seam");
    }
}
