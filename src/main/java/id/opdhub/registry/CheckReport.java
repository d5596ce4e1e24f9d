package id.opdhub.registry;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Prints what {@code check} found, in the language of the terminal, and remembers whether it was clean. */
final class CheckReport {

    private static final String BUNDLE = "id.opdhub.registry.check-command";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PrintStream out;
    private final Locale locale;
    private int errors;
    private int warnings;

    /** The text is UTF-8 whatever the terminal's setting, as the files it names are. */
    CheckReport(PrintStream out, Locale locale) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.locale = locale;
    }

    /** English where the environment asks for it, else Indonesian. */
    static Locale localeOf(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(value -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }

    /** One line per finding, with the path as it can be opened from where the command runs. */
    void findings(Path folder, List<FolderFinding> findings) {
        for (FolderFinding finding : findings) {
            out.println(folder + "/" + finding.text(locale));
            errors += finding.refuses() ? 1 : 0;
            warnings += finding.refuses() ? 0 : 1;
        }
    }

    /** A message of the command itself that counts as an error. */
    void error(String code, Object... arguments) {
        line(code, arguments);
        errors++;
    }

    void line(String code, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        out.println(new MessageFormat(bundle.getString(code), locale).format(arguments));
    }

    void text(String text) {
        out.println(text);
    }

    void summary(int folders) {
        line("summary", folders, errors, warnings);
    }

    boolean clean() {
        return errors == 0;
    }
}
