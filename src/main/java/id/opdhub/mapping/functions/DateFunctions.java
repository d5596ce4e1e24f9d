package id.opdhub.mapping.functions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Dates and times, from the many ways in which applications write them and back. */
record DateFunctions(Clock clock) {

    private static final Map<String, ZoneOffset> ZONES =
            Map.of("WIB", ZoneOffset.ofHours(7), "WITA", ZoneOffset.ofHours(8), "WIT", ZoneOffset.ofHours(9));
    private static final DatePattern ISO = DatePattern.of("yyyy-M-d");
    private static final DatePattern DASHES = DatePattern.of("d-M-yyyy");
    private static final DatePattern SLASHES = DatePattern.of("d/M/yyyy");
    private static final int YEAR_DIGITS = 4;
    private static final int MAX_PATTERNS = 10;

    List<HubFunction> all() {
        return List.of(
                new HubFunction("date", 1, MAX_PATTERNS, this::date),
                new HubFunction("timestamp", 3, 3, this::timestamp),
                new HubFunction("format-date", 2, 2, DateFunctions::formatDate),
                HubFunction.of("now", 0, 0, arguments -> Values.text(now())));
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    private HubFunction.Body date(List<Optional<String>> literals) {
        List<DateForm> forms = literals.stream()
                .skip(1)
                .map(text -> form(required(text, "date pattern")))
                .toList();
        return arguments -> converted(arguments[0], text -> candidates(text, forms)
                .map(form -> form.date(text, LocalDate.now(clock)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(LocalDate::toString));
    }

    private static DateForm form(String written) {
        return written.equals(ExcelDate.NAME) ? new ExcelDate() : DatePattern.of(written);
    }

    /** Without a pattern the shape of the text tells which of the usual three it is. */
    private static Stream<DateForm> candidates(String text, List<DateForm> forms) {
        if (!forms.isEmpty()) {
            return forms.stream();
        } else if (text.indexOf('/') >= 0) {
            return Stream.of(SLASHES);
        }
        return Stream.of(text.indexOf('-') == YEAR_DIGITS ? ISO : DASHES);
    }

    private HubFunction.Body timestamp(List<Optional<String>> literals) {
        DatePattern pattern = DatePattern.of(required(literals.get(1), "date pattern"));
        ZoneOffset zone = zone(required(literals.get(2), "zone"));
        return arguments -> converted(arguments[0], text -> pattern.moment(text, zone, LocalDate.now(clock))
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    }

    private static ZoneOffset zone(String name) {
        try {
            return ZONES.containsKey(name) ? ZONES.get(name) : ZoneOffset.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "no zone `" + name + "` → write WIB, WITA, WIT or an offset like +07:00", e);
        }
    }

    private static String required(Optional<String> literal, String what) {
        return literal.orElseThrow(() ->
                new IllegalArgumentException("the " + what + " is not a text → write it as a text, in double quotes"));
    }

    private static HubFunction.Body formatDate(List<Optional<String>> literals) {
        DateFormat format = DateFormat.of(required(literals.get(1), "date pattern"));
        return arguments -> converted(arguments[0], format::format);
    }

    private static JsonNode converted(JsonNode value, Function<String, Optional<String>> conversion) {
        Optional<String> scalar = Values.scalar(value);
        if (scalar.isEmpty()) {
            return value;
        }
        String text = Values.collapse(scalar.get());
        if (isAbsent(text)) {
            return NullNode.instance;
        }
        return conversion.apply(text).map(Values::text).orElse(value);
    }

    /** Blank, a dash, or what databases write for no date: 0000-00-00, with or without a time. */
    private static boolean isAbsent(String text) {
        boolean zeros = text.startsWith("00") && text.chars().allMatch(letter -> "0-/.: ".indexOf(letter) >= 0);
        return Values.isBlank(text) || zeros;
    }
}
