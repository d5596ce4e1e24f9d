package id.opdhub.mapping;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.Payload.Row;
import id.opdhub.mapping.Payload.Rows;
import id.opdhub.mapping.Payload.Tree;
import id.opdhub.record.Finding;

/** Runs a mapping over what was read, and remembers for each record where it came from. */
record Translation(Mapping mapping) {

    /** A record, a list of records, or nothing where the mapping gives null. */
    Optional<JsonNode> of(Payload payload) {
        return payload instanceof Rows rows ? Optional.of(rows(rows)) : of(((Tree) payload).root());
    }

    /** The same for a tree that a route has already; lists may hold other things than records. */
    Optional<JsonNode> of(JsonNode tree) {
        JsonNode result = mapping.apply(tree);
        if (result.isNull()) {
            return Optional.empty();
        }
        if (result instanceof ObjectNode object) {
            return Optional.of(new MappedRecord(object, new TreePlace(mapping.origins(), "")));
        }
        return Optional.of(result instanceof ArrayNode elements ? elements(elements) : result);
    }

    private ArrayNode elements(ArrayNode elements) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode(elements.size());
        for (int index = 0; index < elements.size(); index++) {
            JsonNode element = elements.get(index);
            records.add(
                    element instanceof ObjectNode object
                            ? new MappedRecord(object, new TreePlace(mapping.origins(), "/" + index))
                            : element);
        }
        return records;
    }

    private ArrayNode rows(Rows table) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode(table.rows().size());
        table.rows().forEach(row -> addRecords(row, records));
        return records;
    }

    /** A row that fails stands in its place and leaves the others alone. */
    private void addRecords(Row row, ArrayNode records) {
        RowPlace place = new RowPlace(mapping.origins(), row.number(), "");
        if (row.failure().isPresent()) {
            records.add(MappedRecord.failed(place, row.failure().get()));
            return;
        }
        try {
            addRecords(mapping.apply(row.cells()), place, records);
        } catch (MappingFailure e) {
            records.add(MappedRecord.failed(place, failure(e.file(), e.line(), e.column())));
        }
    }

    private void addRecords(JsonNode result, RowPlace place, ArrayNode records) {
        if (result instanceof ObjectNode object) {
            records.add(new MappedRecord(object, place));
        } else if (result instanceof ArrayNode elements) {
            for (int index = 0; index < elements.size(); index++) {
                addRecords(elements.get(index), place.element(index), records);
            }
        } else if (!result.isNull()) {
            records.add(MappedRecord.failed(place, failure(mapping.file(), 1, 1)));
        }
    }

    private static Finding failure(String file, int line, int column) {
        return Finding.error("mapping-failed", "", file, String.valueOf(line), String.valueOf(column));
    }
}
