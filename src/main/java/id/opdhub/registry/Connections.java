package id.opdhub.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Registration;

/**
 * The folders that run. Takes them in, replaces and removes them one by one; a folder that is wrong changes nothing that
 * runs, neither of others nor of its own last good version, which is kept in memory.
 */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final FolderLoader loader;
    private final Systems systems;
    private final Swaps swaps;
    private final ApplicationEventPublisher events;
    private final Map<String, CheckedFolder> running = new ConcurrentSkipListMap<>();
    private final Map<String, FolderState> states = new ConcurrentSkipListMap<>();

    Connections(FolderLoader loader, Systems systems, Swaps swaps, ApplicationEventPublisher events) {
        this.loader = loader;
        this.systems = systems;
        this.swaps = swaps;
        this.events = events;
    }

    Collection<FolderState> states() {
        return List.copyOf(states.values());
    }

    Optional<FolderState> state(String system) {
        return Optional.ofNullable(states.get(system));
    }

    /** The folders whose routes run. */
    List<CheckedFolder> running() {
        return List.copyOf(running.values());
    }

    /** Every folder there is at the start. */
    void takeFirst(List<CheckedFolder> folders) {
        List<AgencySystem> known = folders.stream()
                .flatMap(folder -> folder.soundRegistration().stream())
                .map(Registration::system)
                .toList();
        if (!known.isEmpty()) {
            events.publishEvent(new SystemsKnown(known));
        }
        folders.forEach(this::connect);
    }

    /** A folder as it is now. */
    void take(CheckedFolder folder) {
        CheckedFolder before = running.get(folder.folder().id());
        if (before == null) {
            folder.soundRegistration()
                    .ifPresent(registration -> events.publishEvent(SystemsKnown.one(registration.system())));
            connect(folder);
        } else if (before.prefix().equals(folder.prefix())) {
            states.put(folder.folder().id(), FolderState.live(before));
        } else {
            replace(before, folder);
        }
    }

    /** A folder that is there no more. */
    void remove(String id) {
        systems.remove(id);
        Optional.ofNullable(running.get(id)).ifPresent(folder -> {
            events.publishEvent(new SystemPauses(id));
            swaps.replace(id, () -> loader.unload(id, folder.folder().version()));
            running.remove(id);
        });
        states.remove(id);
        events.publishEvent(new SystemGone(id));
        LOG.atInfo().addKeyValue("system", id).log("System disconnected, its folder is gone");
    }

    /** Even where its routes are wrong, what a system may receive is known, and waits for it until they are mended. */
    private void connect(CheckedFolder folder) {
        folder.soundRegistration().map(Registration::system).ifPresent(systems::put);
        List<FolderFinding> failures = folder.refused() ? folder.findings() : loaded(folder);
        if (folder.refused() || !failures.isEmpty()) {
            FolderState refused = FolderState.refused(folder, failures);
            states.put(refused.system(), refused);
            tell(refused, "Folder refused, its system is not connected");
        } else {
            runs(folder);
        }
    }

    private void replace(CheckedFolder before, CheckedFolder folder) {
        List<FolderFinding> failures = folder.refused() ? folder.findings() : swapped(before, folder);
        if (folder.refused() || !failures.isEmpty()) {
            FolderState refused = FolderState.refused(folder, failures);
            boolean runsOn = running.containsKey(refused.system());
            states.put(refused.system(), runsOn ? FolderState.live(before).with(refused) : refused);
            tell(
                    refused,
                    runsOn ? "Folder refused, its last good version runs on" : "Folder refused, nothing of it runs");
        }
    }

    /** What kept the new version from running; then the old one runs as before, if it can be brought back. */
    private List<FolderFinding> swapped(CheckedFolder before, CheckedFolder folder) {
        List<FolderFinding> missing = Surprise.findingsOf(() -> loader.missing(folder));
        if (!missing.isEmpty()) {
            return missing;
        }
        String id = folder.folder().id();
        folder.registration().ifPresent(registration -> events.publishEvent(SystemsKnown.one(registration.system())));
        events.publishEvent(new SystemPauses(id));
        List<FolderFinding> failures = new ArrayList<>();
        swaps.replace(id, () -> {
            loader.unload(id, before.folder().version());
            running.remove(id);
            failures.addAll(loaded(folder));
            boolean isBack = failures.isEmpty() || loaded(before).isEmpty();
            if (isBack) {
                running.put(id, failures.isEmpty() ? folder : before);
            }
        });
        Optional.ofNullable(running.get(id)).ifPresent(this::runs);
        return failures;
    }

    private List<FolderFinding> loaded(CheckedFolder folder) {
        return Surprise.findingsOf(() -> loader.load(folder));
    }

    private void runs(CheckedFolder folder) {
        folder.registration().ifPresent(registration -> {
            AgencySystem system = registration.system();
            running.put(system.id(), folder);
            states.put(system.id(), FolderState.live(folder));
            systems.put(system);
            LOG.atInfo()
                    .addKeyValue("system", system.id())
                    .addKeyValue("version", system.version())
                    .log("System connected");
            events.publishEvent(new SystemConnected(system));
        });
    }

    private static void tell(FolderState refused, String what) {
        LOG.atError()
                .addKeyValue("system", refused.system())
                .addKeyValue("findings", refused.findings().size())
                .addKeyValue("first", firstOf(refused.findings()))
                .log(what);
    }

    private static String firstOf(List<FolderFinding> findings) {
        return findings.stream()
                .filter(FolderFinding::refuses)
                .findFirst()
                .map(finding -> finding.text(Locale.ENGLISH))
                .orElse("");
    }
}
