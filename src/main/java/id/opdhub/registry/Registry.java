package id.opdhub.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Registration;
import id.opdhub.registry.vocabulary.LiveVocabulary;

/**
 * Makes what runs what the folders say: checks and connects them one by one at the start, and each again that is changed,
 * added or removed.
 */
public final class Registry implements ApplicationRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final FutureTask<List<CheckedFolder>> firstChecks;
    private final SystemFolders folders;
    private final FolderWatch watch;
    private final FolderCheck check;
    private final Connections connections;
    private final LiveVocabulary vocabulary;
    private final Looks looks = new Looks("hub-folders", this::look);

    Registry(SystemFolders folders, FolderCheck check, Connections connections, LiveVocabulary vocabulary) {
        this.folders = folders;
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
        if (!vocabulary.settle(onDisk())) {
            checked = watch.all().stream().map(this::checked).toList();
        }
        connections.takeFirst(checked);
    }

    /** Goes on to look for what people change. */
    @EventListener(ApplicationReadyEvent.class)
    void keepLooking() {
        looks.begin();
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

    /** Takes up what has changed since the last look; true when more is under way. Trouble with types keeps no folder waiting. */
    boolean look() {
        guarded("Types and code lists could not be looked at, next look follows", this::lookAtVocabulary);
        guarded("Folders could not be looked at, next look follows", this::lookAtFolders);
        return vocabulary.isUnderWay() || watch.isUnderWay();
    }

    private void lookAtVocabulary() {
        if (vocabulary.look(tried())) {
            connections.states().stream()
                    .filter(FolderState::isRefusing)
                    .map(FolderState::system)
                    .forEach(watch::again);
        }
    }

    private void lookAtFolders() {
        List<Path> changed = watch.changed();
        changed.forEach(this::takeUp);
        if (!changed.isEmpty()) {
            vocabulary.reconsider();
        }
    }

    private static void guarded(String otherwise, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | LinkageError | StackOverflowError trouble) {
            LOG.atError().addKeyValue("failure", trouble.getClass().getName()).log(otherwise);
        }
    }

    /** Read beside the watch, which would take for seen what is only tried. */
    private TriedFolders onDisk() {
        return new TriedFolders(() -> folders.all().stream().map(Folder::read).toList(), check, List.of());
    }

    private TriedFolders tried() {
        List<CheckedFolder> running = List.copyOf(connections.running());
        return new TriedFolders(
                () -> running.stream().map(CheckedFolder::folder).toList(),
                check,
                running.stream()
                        .flatMap(folder -> folder.registration().stream())
                        .map(Registration::system)
                        .toList());
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
        looks.close();
    }
}
