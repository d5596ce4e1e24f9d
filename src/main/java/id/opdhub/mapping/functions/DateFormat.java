package id.opdhub.mapping.functions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A way to write the dates of canonical data for an application, with Indonesian month names. */
record DateFormat(DateTimeFormatter formatter) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** @throws IllegalArgumentException with what to write instead */
    static DateFormat of(String written) {
        try {
            return new DateFormat(DateTimeFormatter.ofPattern(written, INDONESIAN));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`" + written + "` is no date pattern → write one like `dd-MM-yyyy`", e);
        }
    }

    Optional<String> format(String iso) {
        try {
            return Optional.of(
                    formatter.format(iso.indexOf('T') < 0 ? LocalDate.parse(iso) : OffsetDateTime.parse(iso)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
