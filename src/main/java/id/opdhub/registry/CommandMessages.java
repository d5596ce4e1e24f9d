package id.opdhub.registry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What a command says, in the language of the terminal.
 *
 * @param bundle with the texts by code
 * @param locale English, or the root for Indonesian
 */
public record CommandMessages(String bundle, Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** English where the environment asks for it, else Indonesian. */
    public static Locale localeOf(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(value -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }

    public String text(String code, Object... arguments) {
        String pattern = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(code);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
