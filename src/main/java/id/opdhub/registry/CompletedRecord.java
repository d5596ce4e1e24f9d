package id.opdhub.registry;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.SourcePlace;
import id.opdhub.record.Finding;

/**
 * A record after the hub has completed it.
 *
 * @param data canonical, with {@code asal} and {@code mutu}; of no use when it is rejected
 * @param eventId the event's own id, where the payload has one
 * @param findings at canonical fields
 * @param place where in the payload it came from
 */
public record CompletedRecord(
        ObjectNode data, Optional<String> eventId, List<Finding> findings, Optional<SourcePlace> place) {

    public CompletedRecord {
        findings = List.copyOf(findings);
    }

    public boolean rejected() {
        return findings.stream().anyMatch(Finding::rejects);
    }

    /** Why it is rejected, at the places of the payload that its sender knows. */
    public List<Finding> rejections() {
        return findings.stream().filter(Finding::rejects).map(this::located).toList();
    }

    private Finding located(Finding finding) {
        return place.map(known -> finding.at(known.pointerOf(finding.field()))).orElse(finding);
    }
}
