package id.opdhub.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;

/** Says what is wrong or doubtful in canonical data: JSON Schema with formats asserted, then identifiers, regions and codes. */
public final class RecordValidator {

    private static final int MOST_FINDINGS = 50;
    /** What a schema says of a text's shape; an identifier's own finding at the same field explains it better. */
    private static final Set<String> OF_SHAPE =
            Set.of("pola-salah", "terlalu-panjang", "terlalu-pendek", "nilai-tidak-boleh");

    private final IdentifierRules identifiers;
    private final CodeLists codeLists;

    public RecordValidator(Regions regions, CodeLists codeLists) {
        this.identifiers = new IdentifierRules(regions);
        this.codeLists = codeLists;
    }

    /** Findings in the order of the data, errors and warnings; none holds a value of the record. */
    public List<Finding> validate(RecordType type, ObjectNode data) {
        List<Error> errors = type.schemaErrors(data);
        List<Finding> ofValues = checkValues(type, data);
        if (errors.isEmpty() && ofValues.isEmpty()) {
            return List.of();
        }
        return merge(errors, ofValues, data);
    }

    private List<Finding> checkValues(RecordType type, ObjectNode data) {
        List<Finding> findings = new ArrayList<>(0);
        type.checkedFields().visit(data, (field, value, trail, around) -> {
            if (value.isTextual()) {
                FieldValue text = new FieldValue(value.textValue(), trail, around);
                field.identifier().ifPresent(identifier -> findings.addAll(identifiers.findings(identifier, text)));
                field.codeList().flatMap(list -> code(list, text)).ifPresent(findings::add);
            } else if (value.isNumber() || value.isBoolean()) {
                findings.add(Finding.error("tipe-salah", trail.pointer(), "string"));
            }
        });
        findings.replaceAll(finding -> leading(type, finding));
        return findings;
    }

    private Optional<Finding> code(String list, FieldValue value) {
        Optional<CodeList> known = codeLists.find(list);
        if (known.isEmpty()) {
            return Optional.of(value.error("daftar-kode-tidak-ada", list));
        }
        return known.get().contains(value.text())
                ? Optional.empty()
                : Optional.of(value.error("kode-tidak-dikenal", list));
    }

    /** Recipients ask for regions in force, so a record that leads with a retired one would reach nobody. */
    private static Finding leading(RecordType type, Finding finding) {
        boolean astray = finding.code().equals("wilayah-lama") && type.isRegion(finding.field());
        return astray ? finding.raised() : finding;
    }

    private static List<Finding> merge(List<Error> errors, List<Finding> ofValues, ObjectNode data) {
        Set<String> explained = new HashSet<>();
        ofValues.stream().filter(Finding::rejects).map(Finding::field).forEach(explained::add);
        Map<String, Finding> merged = new LinkedHashMap<>();
        errors.stream()
                .map(SchemaFindings::of)
                .filter(finding -> !(OF_SHAPE.contains(finding.code()) && explained.contains(finding.field())))
                .forEach(finding -> merged.putIfAbsent(finding.code() + finding.field(), finding));
        ofValues.forEach(finding -> merged.putIfAbsent(finding.code() + finding.field(), finding));
        return DocumentOrder.sorted(foremost(merged.values()), data);
    }

    /** Errors before warnings, so that what rejects a record is never cut off. */
    private static List<Finding> foremost(Collection<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .limit(MOST_FINDINGS)
                .toList();
    }
}
