package id.opdhub.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.vocabulary.LiveVocabulary;

/**
 * Makes what runs what the folders say: checks and connects them one by one at the start, and each again that is changed,
 * added or removed.
 */
public final class Registry implements ApplicationRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    /** A change is taken up at the second look that sees it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** Where there are hundreds of folders a look takes longer; then there are fewer, and a change still takes less than 5 s. */
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMillis(1_800);

    private static final int SHARE_OF_A_CORE = 40;

    private final FutureTask<List<CheckedFolder>> firstChecks;
    private final FolderWatch watch;
    private final FolderCheck check;
    private final Connections connections;
    private final LiveVocabulary vocabulary;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hub-folders");
        thread.setDaemon(true);
        return thread;
    });

    Registry(SystemFolders folders, FolderCheck check, Connections connections, LiveVocabulary vocabulary) {
        this.watch = new FolderWatch(folders);
        this.check = check;
        this.connections = connections;
        this.vocabulary = vocabulary;
        this.firstChecks =
                new FutureTask<>(() -> watch.all().stream().map(this::checked).toList());
    }

    /** Begins with the checks while the rest of the hub starts: they need nothing of it. */
    Registry checkAhead() {
        new Thread(firstChecks, "hub-folder-checks").start();
        return this;
    }

    /** After Camel has started, so that a route that cannot start refuses its folder and not the hub. */
    @Override
    public void run(ApplicationArguments arguments) {
        firstChecks.run(); // nothing, where it was done ahead
        List<CheckedFolder> checked = firstChecked();
        if (!vocabulary.settle()) {
            checked = watch.all().stream().map(this::checked).toList();
        }
        connections.takeFirst(checked);
    }

    /** Goes on to look for what people change. */
    @EventListener(ApplicationReadyEvent.class)
    void keepLooking() {
        lookIn(BETWEEN_LOOKS);
    }

    /** How every folder stands, by the systems' ids. */
    public Collection<FolderState> states() {
        return connections.states();
    }

    public Optional<FolderState> state(String system) {
        return connections.state(system);
    }

    /** What keeps types and code lists from being taken as they are now. */
    public Collection<FolderFinding> vocabularyRefusals() {
        return vocabulary.refusals();
    }

    /** The folders that run, each in the version that runs, by the systems' ids. */
    public Collection<CheckedFolder> running() {
        return connections.running();
    }

    private List<CheckedFolder> firstChecked() {
        try {
            return firstChecks.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the folders of the systems cannot be read", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private void lookIn(Duration pause) {
        if (!looks.isShutdown()) {
            looks.schedule(this::lookAndGoOn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAndGoOn() {
        long begin = System.nanoTime();
        look();
        Duration wanted = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(SHARE_OF_A_CORE);
        Duration atLeast = wanted.compareTo(BETWEEN_LOOKS) < 0 ? BETWEEN_LOOKS : wanted;
        lookIn(atLeast.compareTo(LONGEST_BETWEEN_LOOKS) > 0 ? LONGEST_BETWEEN_LOOKS : atLeast);
    }

    /** Takes up what has changed since the last look. */
    void look() {
        try {
            if (vocabulary.look(new RunningFolders(connections, check))) {
                connections.states().stream()
                        .filter(FolderState::isRefusing)
                        .map(FolderState::system)
                        .forEach(watch::again);
            }
            watch.changed().forEach(this::takeUp);
        } catch (RuntimeException | LinkageError | StackOverflowError trouble) {
            LOG.atError()
                    .addKeyValue("failure", trouble.getClass().getName())
                    .log("Folders could not be looked at, next look follows");
        }
    }

    /** One folder's trouble, as a broker that is away when a topic is needed, keeps no other from its turn. */
    private void takeUp(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                connections.take(checked(folder));
            } else {
                connections.remove(folder.getFileName().toString());
            }
        } catch (RuntimeException | LinkageError | StackOverflowError trouble) {
            watch.again(folder.getFileName().toString());
            // Its message may quote an address with all that the environment put into it.
            LOG.atError()
                    .addKeyValue("failure", trouble.getClass().getName())
                    .addKeyValue("system", folder.getFileName())
                    .log("Folder could not be taken up, next try follows");
        }
    }

    private CheckedFolder checked(Path directory) {
        return check.check(Folder.read(directory));
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
