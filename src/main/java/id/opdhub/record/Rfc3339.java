package id.opdhub.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import id.opdhub.record.identifier.Digits;

/**
 * Dates and times as canonical data writes them. Stricter than the schema library, which lets a trailing line break
 * pass; a leap second is refused, since Java's time cannot hold it.
 */
final class Rfc3339 {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String DATE = "0000-00-00";
    private static final String TIME = "00:00:00";
    private static final String OFFSET = "+00:00";
    private static final int TIME_STARTS = DATE.length() + 1;
    private static final int FRACTION_STARTS = TIME_STARTS + TIME.length();
    private static final int LONGEST_FRACTION = 9;

    private Rfc3339() {}

    static boolean isDate(String text) {
        return date(text).isPresent();
    }

    static boolean isDateTime(String text) {
        return dateTime(text).isPresent();
    }

    static Optional<LocalDate> date(String text) {
        if (!hasShape(text, DATE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, 10)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static Optional<OffsetDateTime> dateTime(String text) {
        if (!looksLikeDateTime(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A date-time, or a date alone as the start of that day in Jakarta time. */
    static Optional<OffsetDateTime> moment(String text) {
        return text.length() == DATE.length()
                ? date(text).map(day -> day.atStartOfDay(JAKARTA).toOffsetDateTime())
                : dateTime(text);
    }

    private static boolean looksLikeDateTime(String text) {
        if (text.length() <= FRACTION_STARTS || "Tt".indexOf(text.charAt(TIME_STARTS - 1)) < 0) {
            return false;
        }
        int zone = endOfFraction(text);
        return hasShape(text.substring(0, DATE.length()), DATE)
                && hasShape(text.substring(TIME_STARTS, FRACTION_STARTS), TIME)
                && isZone(text.substring(zone));
    }

    /** Where the zone starts; the length of the text when the fraction is not one. */
    private static int endOfFraction(String text) {
        if (text.charAt(FRACTION_STARTS) != '.') {
            return FRACTION_STARTS;
        }
        int end = FRACTION_STARTS + 1;
        while (end < text.length() && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        int length = end - FRACTION_STARTS - 1;
        return length == 0 || length > LONGEST_FRACTION ? text.length() : end;
    }

    private static boolean isZone(String zone) {
        return zone.equals("Z") || zone.equals("z") || hasShape(zone.replace('-', '+'), OFFSET);
    }

    private static boolean hasShape(String text, String shape) {
        if (text.length() != shape.length()) {
            return false;
        }
        for (int index = 0; index < shape.length(); index++) {
            char expected = shape.charAt(index);
            char found = text.charAt(index);
            if (expected == '0' ? !Digits.isDigit(found) : found != expected) {
                return false;
            }
        }
        return true;
    }
}
