package id.opdhub.registry.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Vocabulary;

/** Tries what systems make of another vocabulary, before it is theirs. */
public interface Trial {

    /**
     * A system that works and would not any more.
     *
     * @param id of the system
     * @param finding that would refuse its folder
     */
    record Broken(String id, FolderFinding finding) {}

    /** The first such system among the folders that the change concerns. */
    Optional<Broken> broken(Vocabulary candidate, Predicate<Folder> concerned);

    /** The systems that run, as they were taken up. */
    default Collection<AgencySystem> running() {
        return List.of();
    }
}
