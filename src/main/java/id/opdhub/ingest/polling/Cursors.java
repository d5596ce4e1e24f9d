package id.opdhub.ingest.polling;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

import id.opdhub.record.PersonalNumbers;

/** Values that tell what is newer: numbers, or times that begin with the year. */
final class Cursors {

    static final int LONGEST = 1000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.{0,40}");

    private Cursors() {}

    /** The value, if it can be compared and may stand in an address. */
    static String checked(String value) throws NoAnswer {
        if (!NUMBER.matcher(value).matches() && !TIME.matcher(value).matches()) {
            throw NoAnswer.because("cursor-not-ordered");
        }
        return addressable(value);
    }

    /** Nothing personal goes into an address, nor into the hub's own tables. */
    static String addressable(String value) throws NoAnswer {
        if (PersonalNumbers.looksPersonal(value)) {
            throw NoAnswer.because("cursor-personal");
        }
        if (value.length() > LONGEST) {
            throw NoAnswer.because("cursor-too-long");
        }
        return value;
    }

    static Optional<String> higher(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return compare(one.get(), other.get()) >= 0 ? one : other;
    }

    private static int compare(String one, String other) {
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()) {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        }
        try {
            return OffsetDateTime.parse(one).compareTo(OffsetDateTime.parse(other));
        } catch (DateTimeException withoutOffset) {
            return one.compareTo(other);
        }
    }
}
