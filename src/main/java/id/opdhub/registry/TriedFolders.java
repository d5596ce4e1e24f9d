package id.opdhub.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.Trial;

/**
 * Checks folders, samples and all, by another vocabulary.
 *
 * @param folders asked for when there is something to try
 * @param check by the vocabulary of today
 * @param running the systems that run
 */
record TriedFolders(Supplier<List<Folder>> folders, FolderCheck check, Collection<AgencySystem> running)
        implements Trial {

    @Override
    public Optional<Broken> broken(Vocabulary candidate, Predicate<Folder> concerned) {
        FolderCheck other = new FolderCheck(candidate, Clock.systemUTC());
        return folders.get().stream()
                .filter(concerned)
                .flatMap(folder -> refusal(folder, other).map(finding -> new Broken(folder.id(), finding)).stream())
                .findFirst();
    }

    /** What would be wrong with a folder that is right by today's vocabulary. */
    private Optional<FolderFinding> refusal(Folder folder, FolderCheck other) {
        return other.check(folder).findings().stream()
                .filter(FolderFinding::refuses)
                .findFirst()
                .filter(finding -> !check.check(folder).refused());
    }
}
