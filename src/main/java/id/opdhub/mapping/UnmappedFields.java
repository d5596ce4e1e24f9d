package id.opdhub.mapping;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import id.opdhub.mapping.functions.UnmappedValue;
import id.opdhub.record.Finding;

/** What the tables of a folder did not have: the findings tell field and table, never the value. */
public final class UnmappedFields {

    private final List<Finding> findings = new ArrayList<>(0);

    private UnmappedFields() {}

    /** @throws MappingFailure naming the table: nothing that could not be translated leaves the hub */
    public static void refuse(JsonNode outbound) {
        of(outbound).stream()
                .map(finding -> finding.arguments().get(0))
                .findFirst()
                .ifPresent(table -> {
                    throw new MappingFailure("tables/" + table + ".yaml", 1, 1, "does not have a value of this record");
                });
    }

    static List<Finding> of(JsonNode record) {
        UnmappedFields fields = new UnmappedFields();
        fields.search(record, "");
        return fields.findings;
    }

    private void search(JsonNode node, String pointer) {
        if (node instanceof UnmappedValue value) {
            findings.add(Finding.error("nilai-tidak-dipetakan", pointer, value.table()));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> search(
                            field.getValue(),
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1")));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                search(node.get(index), pointer + "/" + index);
            }
        }
    }
}
