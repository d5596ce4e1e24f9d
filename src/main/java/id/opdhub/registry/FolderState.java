package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

import id.opdhub.registry.folder.CheckedFolder;

/**
 * How a folder stands in the running hub.
 *
 * @param system the folder's name
 * @param version that runs, or that was refused where none runs
 * @param status whether its routes run
 * @param findings errors of a refused folder, warnings of a live one
 * @param refusal of the folder as it is now, where an older version runs on
 */
public record FolderState(
        String system, String version, Status status, List<FolderFinding> findings, Optional<FolderState> refusal) {

    /** Whether a folder's routes run. */
    public enum Status {
        LIVE,
        REFUSED
    }

    public FolderState {
        findings = List.copyOf(findings);
    }

    /** Whether the folder as it is now does not run. */
    boolean isRefusing() {
        return status == Status.REFUSED || refusal.isPresent();
    }

    static FolderState live(CheckedFolder folder) {
        return of(folder, Status.LIVE, folder.findings());
    }

    static FolderState refused(CheckedFolder folder, List<FolderFinding> findings) {
        return of(folder, Status.REFUSED, findings);
    }

    FolderState with(FolderState refused) {
        return new FolderState(system, version, status, findings, Optional.of(refused));
    }

    private static FolderState of(CheckedFolder folder, Status status, List<FolderFinding> findings) {
        return new FolderState(folder.folder().id(), folder.folder().version(), status, findings, Optional.empty());
    }
}
