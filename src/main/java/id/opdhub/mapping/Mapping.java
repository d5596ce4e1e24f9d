package id.opdhub.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** One compiled translation: total (it always ends), quiet (its errors name a place, never a value), without I/O. */
public final class Mapping {

    /** @throws MappingFailure at run time, with file, line and column only */
    public JsonNode apply(JsonNode input) {
        throw new IllegalStateException("seam");
    }
}
