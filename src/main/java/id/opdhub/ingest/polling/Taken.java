package id.opdhub.ingest.polling;

import java.util.List;

import id.opdhub.record.Finding;

/**
 * What became of a payload that went through a feed's route.
 *
 * @param accepted how many of its records
 * @param findings of those that were not, or of the payload as a whole
 */
public record Taken(long accepted, List<Finding> findings) {

    public Taken {
        findings = List.copyOf(findings);
    }

    /** Whether nothing came of it but findings. */
    boolean isUnusable() {
        return accepted == 0 && !findings.isEmpty();
    }
}
