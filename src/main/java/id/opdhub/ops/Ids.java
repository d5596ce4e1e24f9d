package id.opdhub.ops;

import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers by which operators name things. */
final class Ids {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Ids() {}

    /** Empty where the text is none. */
    static Optional<Long> read(String text) {
        return Optional.of(text).filter(id -> NUMBER.matcher(id).matches()).map(Long::valueOf);
    }
}
