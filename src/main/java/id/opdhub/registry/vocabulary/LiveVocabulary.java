package id.opdhub.registry.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.SystemFolders;
import id.opdhub.registry.folder.FolderStamp;
import id.opdhub.registry.folder.Vocabulary;

/**
 * Keeps the types and code lists what their files say, as long as that breaks no system: then the last good version stays.
 * Not for several threads, apart from the refusals.
 */
public final class LiveVocabulary {

    private static final Logger LOG = LoggerFactory.getLogger(LiveVocabulary.class);

    /** When nothing has been seen yet. */
    private static final List<FolderStamp> NEVER = List.of();

    private final Path routes;
    private final SystemFolders systems;
    private final Vocabulary vocabulary;
    private final KeptFiles kept;
    private final Map<String, FolderFinding> refusals = new ConcurrentSkipListMap<>();
    private SharedFiles live;
    private List<FolderStamp> taken;
    private List<FolderStamp> seen = NEVER;

    private LiveVocabulary(Path routes, SystemFolders systems, Vocabulary vocabulary, KeptFiles kept) {
        this.routes = routes;
        this.systems = systems;
        this.vocabulary = vocabulary;
        this.kept = kept;
        this.taken = stamps();
        become(SharedFiles.below(routes, SharedFiles.NONE));
    }

    /** The vocabulary becomes what the files say. What was kept is not asked for before {@link #settle(Trial)}. */
    public static LiveVocabulary of(Path routes, SystemFolders systems, Vocabulary vocabulary, KeptFiles kept) {
        return new LiveVocabulary(routes, systems, vocabulary, kept);
    }

    /**
     * Compares what was read with what was kept, before any system runs.
     *
     * @return whether the vocabulary stays what was read
     */
    public boolean settle(Trial trial) {
        SharedFiles read = live;
        become(SharedFiles.of(kept.all(), read));
        if (!read.isEmpty()) { // else rather a volume that is not there
            takeAll(read, trial);
        }
        return live.equals(read);
    }

    /** What was refused may be right now: a folder has changed. */
    public void reconsider() {
        if (!refusals.isEmpty()) {
            taken = NEVER;
        }
    }

    /**
     * Takes up what has changed, once it looks as at the look before.
     *
     * @return whether anything was taken
     */
    public boolean look(Trial trial) {
        List<FolderStamp> now = stamps();
        boolean settled = now.equals(seen);
        seen = now;
        if (now.equals(taken) || !settled) {
            return false;
        }
        SharedFiles files = SharedFiles.below(routes, live);
        SharedFiles before = live;
        if (!files.isEmpty()) { // else rather a volume that is not there
            takeAll(files, trial);
        }
        taken = now;
        return !live.equals(before);
    }

    /** Whether the last look saw what was not taken yet. */
    public boolean isUnderWay() {
        return !seen.equals(taken);
    }

    /** What keeps files from being taken as they are now, by name. */
    public Collection<FolderFinding> refusals() {
        return List.copyOf(refusals.values());
    }

    private List<FolderStamp> stamps() {
        return Stream.of(SharedFile.CODE_LISTS, SharedFile.TYPES)
                .map(routes::resolve)
                .map(FolderStamp::of)
                .toList();
    }

    /** Code lists come before the types that name them, and go after them. */
    private void takeAll(SharedFiles now, Trial trial) {
        Map<String, FolderFinding> before = Map.copyOf(refusals);
        refusals.clear();
        TypeUsers users = TypeUsers.of(systems, trial.running());
        now.all().stream()
                .filter(file -> !live.find(file.name()).equals(Optional.of(file)))
                .forEach(file -> take(file, users, trial));
        gone(now).forEach(file -> forget(file, users, trial));
        refusals.values().stream()
                .filter(finding -> !finding.equals(before.get(finding.file())))
                .forEach(LiveVocabulary::tell);
    }

    /** Nothing, where there is no folder that could rely on it: rather a volume that is not there. */
    private List<SharedFile> gone(SharedFiles now) {
        List<SharedFile> gone = new ArrayList<>();
        if (!systems.all().isEmpty()) {
            live.all().stream().filter(file -> now.find(file.name()).isEmpty()).forEach(file -> gone.add(0, file));
        }
        return gone;
    }

    private void take(SharedFile file, TypeUsers users, Trial trial) {
        ChangeRules rules = new ChangeRules(live, users);
        SharedFiles candidate = live.with(file);
        Optional<FolderFinding> refusal = rules.refusal(file).or(() -> broken(file, candidate, rules, trial));
        if (refusal.isPresent()) {
            refuse(refusal.get());
        } else {
            kept.keep(file.name(), file.content());
            become(candidate);
        }
    }

    private void forget(SharedFile gone, TypeUsers users, Trial trial) {
        ChangeRules rules = new ChangeRules(live, users);
        SharedFiles candidate = live.without(gone.name());
        Optional<FolderFinding> refusal = rules.refusalToForget(gone).or(() -> broken(gone, candidate, rules, trial));
        if (refusal.isPresent()) {
            refuse(refusal.get());
        } else {
            kept.forget(gone.name());
            become(candidate);
        }
    }

    private Optional<FolderFinding> broken(SharedFile file, SharedFiles candidate, ChangeRules rules, Trial trial) {
        if (live.find(file.name()).isEmpty()) {
            return Optional.empty(); // nobody relies on what is new
        }
        Vocabulary changed = vocabulary.with(candidate.types(), candidate.codeLists());
        return trial.broken(changed, folder -> rules.concern(file, folder))
                .map(broken -> new FolderFinding(
                        file.name(),
                        0,
                        Level.ERROR,
                        "vocabulary-breaks",
                        List.of(broken.id(), broken.finding().text(Locale.ROOT))));
    }

    private void refuse(FolderFinding finding) {
        refusals.put(finding.file(), finding);
    }

    private static void tell(FolderFinding finding) {
        LOG.atError().addKeyValue("finding", finding.text(Locale.ENGLISH)).log("Type or code list not taken");
    }

    private void become(SharedFiles files) {
        live = files;
        vocabulary.types().become(files.types());
        vocabulary.codeLists().become(files.codeLists());
    }
}
