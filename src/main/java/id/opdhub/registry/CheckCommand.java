package id.opdhub.registry;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.logging.LoggingSystem;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;

/** The {@code check} command: reads folders, runs every sample, one line per finding. Needs no broker and no secrets. */
public final class CheckCommand {

    private static final int CLEAN = 0;
    private static final int NOT_CLEAN = 1;

    private final CheckArguments arguments;
    private final RegistrySettings settings;
    private final CheckReport report;

    private CheckCommand(CheckArguments arguments, CheckReport report) {
        this.arguments = arguments;
        this.settings = new RegistrySettings(arguments.routes());
        this.report = report;
    }

    /** The exit code: 0 when there is nothing but warnings, else 1. */
    public static int run(List<String> arguments, PrintStream out) {
        CheckReport report = new CheckReport(out, CommandMessages.localeOf(System.getenv()));
        // Without Spring nobody has set up logging, and Camel's life is of no interest here.
        LoggingSystem logging = LoggingSystem.get(CheckCommand.class.getClassLoader());
        logging.beforeInitialize();
        try {
            CheckArguments.parse(arguments)
                    .ifPresentOrElse(parsed -> new CheckCommand(parsed, report).run(), () -> report.error("usage"));
        } finally {
            logging.cleanUp();
        }
        return report.clean() ? CLEAN : NOT_CLEAN;
    }

    private void run() {
        if (!Files.isDirectory(arguments.routes())) {
            report.error("no-routes", arguments.routes());
            return;
        }
        Optional<Vocabulary> vocabulary = vocabulary();
        if (vocabulary.isEmpty()) {
            return;
        }
        FolderCheck check = new FolderCheck(vocabulary.get(), Clock.systemUTC());
        report.findings(settings.types(), new TypeCheck(vocabulary.get(), settings.types()).findings());
        List<Path> folders = folders();
        for (Path folder : folders) {
            report.findings(folder, check(folder, check));
        }
        report.summary(folders.size());
    }

    private Optional<Vocabulary> vocabulary() {
        try {
            return Optional.of(Vocabulary.load(settings.types(), settings.codeLists(), Clock.systemUTC()));
        } catch (IllegalArgumentException e) {
            report.error("types-unreadable", e.getMessage());
            return Optional.empty();
        }
    }

    private List<Path> folders() {
        SystemFolders folders = new SystemFolders(settings.systems());
        if (arguments.systems().isEmpty()) {
            return folders.all();
        }
        arguments.systems().stream()
                .filter(system -> !folders.all().contains(folders.of(system)))
                .forEach(system -> report.error("no-such-system", system, settings.systems()));
        return folders.all().stream()
                .filter(folder ->
                        arguments.systems().contains(folder.getFileName().toString()))
                .toList();
    }

    private List<FolderFinding> check(Path path, FolderCheck check) {
        Folder folder = Folder.read(path);
        if (!arguments.write()) {
            return check.check(folder).findings();
        }
        CheckedFolder read = check.read(folder);
        if (read.refused()) {
            return read.findings();
        }
        new ExpectedFiles(path, report).write(read, check.results(read));
        return check.check(Folder.read(path)).findings();
    }
}
