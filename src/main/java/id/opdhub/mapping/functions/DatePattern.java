package id.opdhub.mapping.functions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to write dates, in the letters of java.time, read strictly: 31 February is no date. Month names may be
 * Indonesian or English.
 */
final class DatePattern implements DateForm {

    private static final String LETTERS = "dMyuHhmsSaXxZ";
    private static final int TWO_DIGITS = 2;
    private static final int CENTURY = 100;

    private final DateTimeFormatter formatter;
    private final boolean monthName;
    private final boolean shortYear;

    private DatePattern(DateTimeFormatter formatter, boolean monthName, boolean shortYear) {
        this.formatter = formatter;
        this.monthName = monthName;
        this.shortYear = shortYear;
    }

    /** @throws IllegalArgumentException with what to write instead */
    static DatePattern of(String written) {
        StringBuilder pattern = new StringBuilder();
        boolean monthName = false;
        boolean shortYear = false;
        boolean quoted = false;
        int index = 0;
        while (index < written.length()) {
            char letter = written.charAt(index);
            int end = endOfRun(written, index);
            String run = written.substring(index, end);
            index = end;
            quoted ^= letter == '\'' && run.length() % 2 == 1;
            if (quoted || !Character.isLetter(letter)) {
                pattern.append(run);
                continue;
            }
            requireKnown(written, letter);
            monthName |= letter == 'M' && run.length() > TWO_DIGITS;
            shortYear |= isYear(letter) && run.length() == TWO_DIGITS;
            pattern.append(letter == 'M' && run.length() > TWO_DIGITS ? "M" : run.replace('y', 'u'));
        }
        requireDate(written, pattern);
        return new DatePattern(formatter(written, pattern.toString()), monthName, shortYear);
    }

    private static int endOfRun(String written, int start) {
        int end = start + 1;
        while (end < written.length() && written.charAt(end) == written.charAt(start)) {
            end++;
        }
        return end;
    }

    private static boolean isYear(char letter) {
        return letter == 'y' || letter == 'u';
    }

    private static void requireKnown(String written, char letter) {
        if (LETTERS.indexOf(letter) < 0) {
            String meant = written.replace('D', 'd').replace('Y', 'y');
            throw new IllegalArgumentException(
                    "the letter " + letter + " in the pattern `" + written + "` is not used here → "
                            + (meant.equals(written) ? "put words between single quotes" : "write `" + meant + "`"));
        }
    }

    private static void requireDate(String written, StringBuilder pattern) {
        if (pattern.indexOf("u") < 0 || pattern.indexOf("M") < 0 || pattern.indexOf("d") < 0) {
            throw new IllegalArgumentException(
                    "the pattern `" + written + "` lacks day, month or year → write one like `dd-MM-yyyy`");
        }
    }

    private static DateTimeFormatter formatter(String written, String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`" + written + "` is no date pattern → write one like `dd-MM-yyyy`", e);
        }
    }

    @Override
    public Optional<LocalDate> date(String text, LocalDate today) {
        return parse(text).map(parsed -> date(parsed, today));
    }

    private LocalDate date(TemporalAccessor parsed, LocalDate today) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        return shortYear && date.isAfter(today) ? date.minusYears(CENTURY) : date;
    }

    /** The moment; a text without offset is meant in the zone, one without time at the start of the day. */
    Optional<OffsetDateTime> moment(String text, ZoneOffset zone, LocalDate today) {
        return parse(text).map(parsed -> {
            LocalTime time = parsed.query(TemporalQueries.localTime());
            boolean own = parsed.isSupported(ChronoField.OFFSET_SECONDS);
            ZoneOffset offset = own ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)) : zone;
            return date(parsed, today)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atOffset(offset);
        });
    }

    private Optional<TemporalAccessor> parse(String text) {
        try {
            return Optional.of(formatter.parse(monthName ? Months.numbered(text) : text))
                    .filter(parsed -> parsed.query(TemporalQueries.localDate()) != null);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
