package id.opdhub.registry;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.Trial;

/**
 * Checks the folders that run, samples and all, by another vocabulary.
 *
 * @param connections that run
 * @param check by the vocabulary of today
 */
record RunningFolders(Connections connections, FolderCheck check) implements Trial {

    @Override
    public Optional<Broken> broken(Vocabulary candidate, Predicate<Folder> concerned) {
        FolderCheck other = new FolderCheck(candidate, Clock.systemUTC());
        return connections.running().stream()
                .map(CheckedFolder::folder)
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
