package id.opdhub.doctor;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.springframework.boot.logging.LoggingSystem;

import id.opdhub.log.Topics;
import id.opdhub.registry.CommandMessages;
import id.opdhub.registry.FolderCheck;
import id.opdhub.registry.RegistrySettings;
import id.opdhub.registry.SystemFolders;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;

/** The {@code doctor} command: connects to what settings and folders name, one line for each thing seen. */
public final class DoctorCommand {

    private static final String HUB = "hub";
    /** For all systems together, which are looked at side by side. */
    private static final long PATIENCE_SECONDS = 60;

    private final HubSettings settings;
    private final DoctorArguments arguments;
    private final RegistrySettings places;
    private final DoctorReport report;

    private DoctorCommand(HubSettings settings, DoctorArguments arguments, DoctorReport report) {
        this.settings = settings;
        this.arguments = arguments;
        this.places = new RegistrySettings(arguments.routes().orElseGet(settings::routes));
        this.report = report;
    }

    /** The exit code: 0 when there is nothing but warnings, else 1. */
    public static int run(List<String> words, PrintStream out) {
        return run(words, out, Map.of());
    }

    /** @param others settings that go before those of the environment */
    static int run(List<String> words, PrintStream out, Map<String, Object> others) {
        DoctorReport report = new DoctorReport(out, CommandMessages.localeOf(System.getenv()));
        // Without Spring nobody has set up logging; what clients complain of is told as a symptom.
        LoggingSystem logging = LoggingSystem.get(DoctorCommand.class.getClassLoader());
        logging.beforeInitialize();
        try {
            DoctorArguments.parse(words)
                    .ifPresentOrElse(
                            asked -> new DoctorCommand(new HubSettings(others), asked, report).run(),
                            () -> report.error("usage"));
        } finally {
            logging.cleanUp();
        }
        return report.clean() ? 0 : 1;
    }

    private void run() {
        if (!Files.isDirectory(places.routes())) {
            report.error("no-routes", places.routes());
            return;
        }
        vocabulary().ifPresent(words -> examine(read(words)));
    }

    private Optional<Vocabulary> vocabulary() {
        try {
            return Optional.of(Vocabulary.load(places.types(), places.codeLists(), Clock.systemUTC()));
        } catch (IllegalArgumentException unreadable) {
            report.error("types-unreadable", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private List<CheckedFolder> read(Vocabulary vocabulary) {
        SystemFolders folders = new SystemFolders(places.systems());
        arguments.systems().stream()
                .filter(system -> !folders.all().contains(folders.of(system)))
                .forEach(system -> report.error("no-such-system", system, places.systems()));
        FolderCheck check = new FolderCheck(vocabulary, Clock.systemUTC());
        return folders.all().stream()
                .filter(this::isAskedFor)
                .map(folder -> check.read(Folder.read(folder)))
                .toList();
    }

    private boolean isAskedFor(Path folder) {
        return arguments.systems().isEmpty()
                || arguments.systems().contains(folder.getFileName().toString());
    }

    private void examine(List<CheckedFolder> folders) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "doctor");
            thread.setDaemon(true);
            return thread;
        });
        Clinic clinic = Clinic.open(Trust.ofThisJava(), threads, Clock.systemUTC());
        Map<String, Supplier<List<Symptom>>> exams = exams(folders, clinic);
        Map<String, CompletableFuture<List<Symptom>>> found = new LinkedHashMap<>();
        exams.forEach((system, exam) -> found.put(system, CompletableFuture.supplyAsync(exam, threads)));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        found.forEach((system, symptoms) -> report.symptoms(system, within(end, symptoms)));
        report.summary(folders.size());
        threads.shutdownNow();
    }

    private Map<String, Supplier<List<Symptom>>> exams(List<CheckedFolder> folders, Clinic clinic) {
        FolderExam exam = new FolderExam(
                settings.secrets(),
                clinic,
                new FolderExam.Hub(
                        settings.kafka().clientOf(settings.kafka().bootstrapServers()),
                        new Topics(settings.topics().prefix()),
                        settings.kafka().embedded()));
        List<String> recipients = new ArrayList<>();
        Map<String, Supplier<List<Symptom>>> exams = new LinkedHashMap<>();
        exams.put(HUB, () -> new HubExam(settings, clinic).of(recipients));
        for (CheckedFolder folder : folders) {
            String system = folder.folder().id();
            folder.registration()
                    .filter(read -> !read.system().receives().isEmpty())
                    .ifPresent(read -> recipients.add(system));
            exams.put(system, () -> exam.of(folder));
        }
        return exams;
    }

    private static List<Symptom> within(long end, CompletableFuture<List<Symptom>> symptoms) {
        try {
            return symptoms.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return List.of(Symptom.error("doctor", "too-long", PATIENCE_SECONDS));
        } catch (ExecutionException broken) {
            String kind = broken.getCause().getClass().getSimpleName();
            return List.of(Symptom.error("doctor", "unknown-failure", kind));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(Symptom.error("doctor", "too-long", PATIENCE_SECONDS));
        }
    }
}
