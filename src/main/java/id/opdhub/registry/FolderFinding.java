package id.opdhub.registry;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something wrong or doubtful in a folder, with what to write instead.
 *
 * @param file within the folder
 * @param line the first one is 1; 0 for the file as a whole
 * @param level whether the folder is refused for it
 * @param code kebab-case name of the rule, a key of the bundle {@code id.opdhub.registry.folder-findings}
 * @param arguments for the message; never a value of a sample
 */
public record FolderFinding(String file, int line, Level level, String code, List<String> arguments) {

    /** What follows from a finding. */
    public enum Level {
        /** The folder works; somebody should look at it. */
        WARNING,
        /** The folder is refused. */
        ERROR
    }

    private static final String BUNDLE = "id.opdhub.registry.folder-findings";
    /** No fallback to the machine's locale: what is not English is Indonesian. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String WARNING_MARK = "warning-mark";

    public FolderFinding {
        arguments = List.copyOf(arguments);
    }

    public boolean refuses() {
        return level == Level.ERROR;
    }

    /** The line for a person: {@code file:line: what is wrong → what to write}. */
    public String text(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        String message = new MessageFormat(bundle.getString(code), locale).format(arguments.toArray());
        String mark = refuses() ? "" : bundle.getString(WARNING_MARK) + " ";
        return file + ":" + Math.max(line, 1) + ": " + mark + message;
    }
}
