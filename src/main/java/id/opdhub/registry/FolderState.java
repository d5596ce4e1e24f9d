package id.opdhub.registry;

import java.util.List;

/**
 * How a folder stands in the running hub.
 *
 * @param system the folder's name
 * @param version of what was last read
 * @param status whether its routes run
 * @param findings errors of a refused folder, warnings of a live one
 */
public record FolderState(String system, String version, Status status, List<FolderFinding> findings) {

    /** Whether a folder's routes run. */
    public enum Status {
        LIVE,
        REFUSED
    }

    public FolderState {
        findings = List.copyOf(findings);
    }
}
