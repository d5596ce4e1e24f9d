package id.opdhub.record;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** The rows of a file of regions, checked: a header, then code and name, for retired codes the successor too. */
final class RegionRows {

    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withSkipFirstDataRow(true));

    private RegionRows() {}

    static List<List<String>> read(Reader reader, String file, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> cells = ROWS.readValues(reader)) {
            while (cells.hasNext()) {
                int line = cells.getCurrentLocation().getLineNr();
                rows.add(checked(List.of(cells.next()), file + ":" + line, columns));
            }
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(file + ": is not CSV", malformed);
        }
        return rows;
    }

    private static List<String> checked(List<String> cells, String place, int columns) {
        if (cells.size() < columns || cells.get(1).isBlank()) {
            throw new IllegalArgumentException(place + ": has no code and name");
        }
        String code = cells.get(0).replace(".", "");
        if (!Regions.isCode(code)) {
            throw new IllegalArgumentException(place + ": is no region code of 2, 4, 6 or 10 digits");
        }
        List<String> row = new ArrayList<>(cells);
        row.set(0, code);
        return row;
    }
}
