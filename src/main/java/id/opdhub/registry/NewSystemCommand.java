package id.opdhub.registry;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

import id.opdhub.registry.folder.Folder;

/**
 * The {@code new-system} command: a folder that passes the check, to be filled with what the application is. It may have
 * nobody's records yet: a copied agreement is none.
 */
public final class NewSystemCommand {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final NewSystemArguments asked;
    private final RegistrySettings settings;
    private final CheckReport report;

    private NewSystemCommand(NewSystemArguments asked, CheckReport report) {
        this.asked = asked;
        this.settings = new RegistrySettings(asked.routes());
        this.report = report;
    }

    /** The exit code: 0 when the folder is there and passes the check, else 1. */
    public static int run(List<String> words, PrintStream out) {
        CheckReport report = new CheckReport(out, CommandMessages.localeOf(System.getenv()));
        NewSystemArguments.parse(words)
                .ifPresentOrElse(
                        asked -> new NewSystemCommand(asked, report).run(out), () -> report.error("new-usage"));
        return report.clean() ? 0 : 1;
    }

    private void run(PrintStream out) {
        Path folder = settings.systems().resolve(asked.id());
        if (!ID.matcher(asked.id()).matches() || asked.id().length() > Folder.LONGEST_ID) {
            report.error("new-bad-id", asked.id(), Folder.LONGEST_ID);
        } else if (Files.exists(folder)) {
            report.error("new-exists", folder);
        } else if (asked.like()
                .filter(like -> !Files.isDirectory(settings.systems().resolve(like)))
                .isPresent()) {
            report.error("no-such-system", asked.like().get(), settings.systems());
        } else {
            make(folder);
            check(folder, out);
        }
    }

    private void make(Path folder) {
        SortedMap<String, byte[]> files = asked.like()
                .map(like -> FolderCopy.of(settings.systems().resolve(like), asked.id()))
                .orElseGet(() -> FolderCopy.ofBeginning(asked.id()));
        files.forEach((name, content) -> write(folder.resolve(name), content));
    }

    private void check(Path folder, PrintStream out) {
        List<String> words = List.of("--routes", asked.routes().toString(), "--write", asked.id());
        if (CheckCommand.run(words, new PrintStream(PrintStream.nullOutputStream())) == 0) {
            report.line("new-made", folder);
        } else {
            CheckCommand.run(List.of("--routes", asked.routes().toString(), asked.id()), out);
            report.error("new-imperfect", folder);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException("a file of the new folder cannot be written", failure);
        }
    }
}
