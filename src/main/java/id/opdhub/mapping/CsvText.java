package id.opdhub.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import id.opdhub.mapping.Payload.Row;
import id.opdhub.record.Finding;

/** Reads a table with a header line, separated by commas or, as Indonesian spreadsheets write it, by semicolons. */
final class CsvText {

    /** Spreadsheets write empty rows below the last one, but not without end. */
    private static final int MAX_LINES = 100_000;

    private static final int MAX_CELLS = 500_000;
    private static final int MAX_COLUMNS = 500;
    private static final int MAX_CELL = 32 * 1024;
    private static final CsvFactory CSV = CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_CELL).build())
            .disable(CsvParser.Feature.ALLOW_TRAILING_COMMA)
            .build();

    private final List<Row> rows = new ArrayList<>();
    private final String text;
    private int count;
    private List<String> header = List.of();

    private CsvText(String text) {
        this.text = text;
    }

    /** @throws UnreadablePayload where there is no table, or one beyond the limits */
    static List<Row> read(String text) {
        CsvText table = new CsvText(text);
        table.read();
        return table.rows;
    }

    private void read() {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator());
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(schema);
            readRows(parser);
        } catch (IOException e) {
            throw new UnreadablePayload(1, 1, "csv-rusak");
        }
        if (header.isEmpty()) {
            throw new UnreadablePayload(1, 1, "kosong");
        }
    }

    private void readRows(CsvParser parser) throws IOException {
        JsonLocation start = parser.currentLocation();
        try {
            for (int number = 1; parser.nextToken() == JsonToken.START_ARRAY; number++) {
                List<String> cells = cells(number, parser);
                if (!cells.stream().allMatch(String::isBlank)) {
                    accept(number, cells);
                }
                start = parser.currentLocation();
            }
        } catch (JsonProcessingException e) {
            throw fault(start, e instanceof StreamConstraintsException ? "csv-batas" : "csv-kutip");
        }
    }

    /** Of a line, which is blank where a spreadsheet writes an empty row; counted while reading, since lines and cells cost more than their bytes. */
    private List<String> cells(int number, CsvParser parser) throws IOException {
        if (number > MAX_LINES) {
            throw new UnreadablePayload(number, 1, "csv-batas");
        }
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() == MAX_COLUMNS) {
                throw new UnreadablePayload(number, MAX_COLUMNS + 1, "csv-batas");
            }
            cells.add(parser.getText());
        }
        count += cells.size();
        if (count > MAX_CELLS) {
            throw new UnreadablePayload(number, 1, "csv-batas");
        }
        return cells;
    }

    private void accept(int number, List<String> cells) {
        if (header.isEmpty()) {
            header = header(number, cells);
        } else if (rows.size() == PayloadReader.MAX_REPEATED) {
            throw new UnreadablePayload(number, 1, "csv-batas");
        } else {
            rows.add(row(number, cells));
        }
    }

    private static List<String> header(int number, List<String> cells) {
        List<String> names = cells.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty() || !seen.add(name)) {
                throw new UnreadablePayload(
                        number, column + 1, name.isEmpty() ? "csv-judul-kosong" : "csv-judul-ganda");
            }
        }
        return names;
    }

    private Row row(int number, List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        if (cells.size() != header.size()) {
            Finding finding =
                    Finding.error("jumlah-kolom", "", String.valueOf(header.size()), String.valueOf(cells.size()));
            return new Row(number, row, Optional.of(finding));
        }
        for (int column = 0; column < cells.size(); column++) {
            row.put(header.get(column), cells.get(column));
        }
        return new Row(number, row, Optional.empty());
    }

    /** Whichever separator the header line has more of, outside quotes. */
    private char separator() {
        int balance = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length() && (quoted || text.charAt(index) != '\n'); index++) {
            char letter = text.charAt(index);
            quoted ^= letter == '"';
            if (!quoted) {
                balance += letter == ';' ? 1 : letter == ',' ? -1 : 0;
            }
        }
        return balance > 0 ? ';' : ',';
    }

    private static UnreadablePayload fault(JsonLocation start, String code) {
        return new UnreadablePayload(Math.max(1, start.getLineNr()), Math.max(1, start.getColumnNr()), code);
    }
}
