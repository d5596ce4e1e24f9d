package id.opdhub.record;

import java.util.Optional;

/** One list of codes with their labels and the other spellings met in the field. */
public final class CodeList {

    /** Whether the list has the code, as it is written in canonical data. */
    public boolean contains(String code) {
        throw new IllegalStateException("seam");
    }

    /** The code that a code, label or other spelling stands for; case, spaces and leading zeros do not matter. */
    public Optional<String> codeOf(String spelling) {
        throw new IllegalStateException("seam");
    }

    public Optional<String> labelOf(String code) {
        throw new IllegalStateException("seam");
    }
}
