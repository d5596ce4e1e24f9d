package id.opdhub.mapping;

/** Where in a payload a mapped record came from. */
public interface SourcePlace {

    /**
     * The place in the payload of a canonical field, as a JSON pointer: {@code /<row>/<column>} in a CSV, where the
     * header is row 1; the field's own pointer where the mapping does not tell.
     */
    String pointerOf(String canonicalField);
}
