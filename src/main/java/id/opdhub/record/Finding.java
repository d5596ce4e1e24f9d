package id.opdhub.record;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something noteworthy about a record: why it is refused, or how well it is.
 *
 * @param code kebab-case name of the rule, a key of the bundle {@code id.opdhub.record.findings}
 * @param field JSON pointer into the canonical data, empty for the whole
 * @param level what follows from it
 * @param arguments for the message; never a value of the record
 */
public record Finding(String code, String field, Level level, List<String> arguments) {

    /** What follows from a finding. */
    public enum Level {
        /** Worth knowing. */
        INFO,
        /** Doubtful: the record passes and carries the finding. */
        PERINGATAN,
        /** Wrong: the record is rejected. */
        GALAT
    }

    private static final String BUNDLE = "id.opdhub.record.findings";
    /** No fallback to the machine's locale: what is not English is Indonesian. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String code, String field, String... arguments) {
        return new Finding(code, field, Level.GALAT, List.of(arguments));
    }

    public static Finding warning(String code, String field, String... arguments) {
        return new Finding(code, field, Level.PERINGATAN, List.of(arguments));
    }

    public boolean rejects() {
        return level == Level.GALAT;
    }

    /** The finding at another field, as when a source's column is known. */
    public Finding at(String otherField) {
        return new Finding(code, otherField, level, arguments);
    }

    /** The finding as one that rejects. */
    public Finding raised() {
        return new Finding(code, field, Level.GALAT, arguments);
    }

    /** The message for a person; Indonesian unless the locale is English. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(code), locale).format(arguments.toArray());
    }
}
