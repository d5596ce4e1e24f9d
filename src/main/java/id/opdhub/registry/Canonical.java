package id.opdhub.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.MappedRecord;
import id.opdhub.mapping.SourcePlace;
import id.opdhub.record.Finding;
import id.opdhub.record.Quality;
import id.opdhub.record.RecordType;
import id.opdhub.record.RecordValidator;

/** Completes what a system sent to the canonical record that the hub keeps, and says whether it may be kept. */
public final class Canonical {

    private static final String ORIGIN = "asal";
    private static final String EVENT_ID = "id_peristiwa";
    private static final String QUALITY = "mutu";

    private final RecordValidator validator;

    public Canonical(RecordValidator validator) {
        this.validator = validator;
    }

    /** The record as the hub would keep it, with its findings; {@code mapped} itself is left alone. */
    public CompletedRecord complete(AgencySystem sender, RecordType type, ObjectNode mapped) {
        if (mapped instanceof MappedRecord row && !row.failures().isEmpty()) {
            return new CompletedRecord(copy(mapped), Optional.empty(), row.failures(), placeOf(mapped));
        }
        ObjectNode data = copy(mapped);
        data.remove(QUALITY);
        Optional<String> eventId = stampOrigin(sender, data);
        List<Finding> findings = findings(type, mapped, data);
        findings.addAll(SenderRights.check(sender, type, data, findings));
        data.set(QUALITY, Quality.toNode(findings));
        return new CompletedRecord(data, eventId, findings, placeOf(mapped));
    }

    /** What a field holds that could not be translated is no code of anybody's, even where it looks like one. */
    private List<Finding> findings(RecordType type, ObjectNode mapped, ObjectNode data) {
        List<Finding> unmapped = mapped instanceof MappedRecord row ? row.unmapped() : List.of();
        Set<String> fields = unmapped.stream().map(Finding::field).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(validator.validate(type, data));
        findings.removeIf(finding -> fields.contains(finding.field()));
        findings.addAll(unmapped);
        return findings;
    }

    /** Where the record came from is the hub's to say; the id of the event leaves the data for the envelope. */
    private static Optional<String> stampOrigin(AgencySystem sender, ObjectNode data) {
        if (!(data.path(ORIGIN) instanceof ObjectNode)) {
            data.putObject(ORIGIN);
        }
        ObjectNode origin = (ObjectNode) data.get(ORIGIN);
        origin.put("kode_sistem", sender.id());
        origin.put("versi_pemetaan", sender.version());
        return Optional.ofNullable(origin.remove(EVENT_ID))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(id -> !id.isBlank());
    }

    /** A plain tree: a mapped record's own class is of no use after this point. */
    private static ObjectNode copy(ObjectNode mapped) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        mapped.properties()
                .forEach(field -> copy.set(field.getKey(), field.getValue().deepCopy()));
        return copy;
    }

    private static Optional<SourcePlace> placeOf(ObjectNode mapped) {
        return mapped instanceof MappedRecord row ? Optional.ofNullable(row.place()) : Optional.empty();
    }
}
