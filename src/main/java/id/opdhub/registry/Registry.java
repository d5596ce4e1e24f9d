package id.opdhub.registry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;

import id.opdhub.registry.FolderState.Status;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;

/** Checks and loads the folders of the systems one by one; a folder that is wrong stops only itself. */
public final class Registry implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final FutureTask<List<CheckedFolder>> checks;
    private final FolderLoader loader;
    private final Systems systems;
    private final ApplicationEventPublisher events;
    private final Map<String, FolderState> states = new ConcurrentSkipListMap<>();

    public Registry(
            SystemFolders folders,
            FolderCheck check,
            FolderLoader loader,
            Systems systems,
            ApplicationEventPublisher events) {
        this.checks = new FutureTask<>(() -> folders.all().stream()
                .map(directory -> check.check(Folder.read(directory)))
                .toList());
        this.loader = loader;
        this.systems = systems;
        this.events = events;
    }

    /** Begins with the checks while the rest of the hub starts: they need nothing of it. */
    Registry checkAhead() {
        new Thread(checks, "hub-folder-checks").start();
        return this;
    }

    /** After Camel has started, so that a route that cannot start refuses its folder and not the hub. */
    @Override
    public void run(ApplicationArguments arguments) {
        checks.run(); // nothing, where it was done ahead
        checked().forEach(this::connect);
    }

    private List<CheckedFolder> checked() {
        try {
            return checks.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the folders of the systems cannot be read", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** How every folder stands, by the systems' ids. */
    public Collection<FolderState> states() {
        return List.copyOf(states.values());
    }

    public Optional<FolderState> state(String system) {
        return Optional.ofNullable(states.get(system));
    }

    private void connect(CheckedFolder folder) {
        folder.soundRegistration().ifPresent(registration -> known(registration.system()));
        List<FolderFinding> failures = folder.refused() ? List.of() : Surprise.findingsOf(() -> loader.load(folder));
        if (folder.refused() || !failures.isEmpty()) {
            refuse(folder, folder.refused() ? folder.findings() : failures);
        } else {
            folder.registration().ifPresent(registration -> connected(registration.system(), folder));
        }
    }

    private void refuse(CheckedFolder folder, List<FolderFinding> findings) {
        keep(folder, Status.REFUSED, findings);
        LOG.atError()
                .addKeyValue("system", folder.folder().id())
                .addKeyValue("findings", findings.size())
                .addKeyValue("first", firstOf(findings))
                .log("Folder refused, its system is not connected");
    }

    /** Even where its routes are wrong, what a system may receive is known, and waits for it until they are mended. */
    private void known(AgencySystem system) {
        events.publishEvent(new SystemKnown(system));
        systems.put(system);
    }

    private void connected(AgencySystem system, CheckedFolder folder) {
        keep(folder, Status.LIVE, folder.findings());
        LOG.atInfo()
                .addKeyValue("system", system.id())
                .addKeyValue("version", system.version())
                .log("System connected");
        events.publishEvent(new SystemConnected(system));
    }

    private void keep(CheckedFolder folder, Status status, List<FolderFinding> findings) {
        String id = folder.folder().id();
        states.put(id, new FolderState(id, folder.folder().version(), status, findings));
    }

    private static String firstOf(List<FolderFinding> findings) {
        return findings.stream()
                .filter(FolderFinding::refuses)
                .findFirst()
                .map(finding -> finding.text(Locale.ENGLISH))
                .orElse("");
    }
}
