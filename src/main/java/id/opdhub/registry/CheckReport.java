package id.opdhub.registry;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what {@code check} found, in the language of the terminal, and remembers whether it was clean. */
final class CheckReport {

    private static final String BUNDLE = "id.opdhub.registry.check-command";

    private final PrintStream out;
    private final CommandMessages messages;
    private int errors;
    private int warnings;

    /** The text is UTF-8 whatever the terminal's setting, as the files it names are. */
    CheckReport(PrintStream out, Locale locale) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.messages = new CommandMessages(BUNDLE, locale);
    }

    /** One line per finding, with the path as it can be opened from where the command runs. */
    void findings(Path folder, List<FolderFinding> findings) {
        for (FolderFinding finding : findings) {
            out.println(folder + "/" + finding.text(messages.locale()));
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
        out.println(messages.text(code, arguments));
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
