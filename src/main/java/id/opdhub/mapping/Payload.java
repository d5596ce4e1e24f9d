package id.opdhub.mapping;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.Finding;

/** What a system sent, read but not yet translated. */
public sealed interface Payload {

    /** One value, which a mapping sees as a whole. */
    record Tree(JsonNode root) implements Payload {}

    /** The rows of a table, which a mapping sees one by one. */
    record Rows(List<Row> rows) implements Payload {}

    /**
     * One row of a table.
     *
     * @param number as a spreadsheet shows it, where the header is row 1
     * @param cells the cells by the names of their columns; an empty cell is an empty text
     * @param failure why the row cannot be read
     */
    record Row(int number, ObjectNode cells, Optional<Finding> failure) {}
}
