package id.opdhub.doctor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import id.opdhub.doctor.Symptom.Level;
import id.opdhub.registry.CommandMessages;

/** Prints one line for each symptom, {@code system: target: what is wrong → what to do}, and counts. */
final class DoctorReport {

    private static final String BUNDLE = "id.opdhub.doctor.doctor";

    private final PrintStream out;
    private final CommandMessages messages;
    private int errors;
    private int warnings;

    /** The text is UTF-8 whatever the terminal's setting. */
    DoctorReport(PrintStream out, Locale locale) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.messages = new CommandMessages(BUNDLE, locale);
    }

    void symptoms(String system, List<Symptom> symptoms) {
        for (Symptom symptom : symptoms) {
            String mark = symptom.level() == Level.WARNING ? messages.text("warning-mark") + " " : "";
            String text = messages.text(symptom.code(), symptom.arguments().toArray());
            out.println(system + ": " + symptom.target() + ": " + mark + text);
            errors += symptom.isError() ? 1 : 0;
            warnings += symptom.level() == Level.WARNING ? 1 : 0;
        }
    }

    /** A message of the command itself that counts as an error. */
    void error(String code, Object... arguments) {
        out.println(messages.text(code, arguments));
        errors++;
    }

    void summary(int systems) {
        out.println(messages.text("summary", systems, errors, warnings));
    }

    boolean clean() {
        return errors == 0;
    }
}
