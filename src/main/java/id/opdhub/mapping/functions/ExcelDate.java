package id.opdhub.mapping.functions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a spreadsheet keeps for a date: days since the end of 1899, with a 29 February 1900 that never was. A time
 * of day stands behind the decimal sign and is left out.
 */
final class ExcelDate implements DateForm {

    /** What a mapping writes in place of a pattern. */
    static final String NAME = "excel";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})([.,]\\d+)?");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    /** Before it, numbers are one day off, and 60 is no day: nothing that is registered today is so old. */
    private static final int FIRST_RELIABLE = 61;

    private static final int LAST = 2_958_465;

    @Override
    public Optional<LocalDate> date(String text, LocalDate today) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? day(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> day(int number) {
        return number < FIRST_RELIABLE || number > LAST ? Optional.empty() : Optional.of(ZERO.plusDays(number));
    }
}
