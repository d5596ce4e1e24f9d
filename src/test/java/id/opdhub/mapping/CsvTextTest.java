package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.opdhub.mapping.Payload.Row;
import id.opdhub.record.Finding;

/** Tables as spreadsheets in several countries write them. */
class CsvTextTest {

    @Test
    void readsSemicolonsQuotesAndLineEnds() {
        List<Row> rows = rows("\ufeffNAMA; ALAMAT \r\n\"SITI; \"\"AMINAH\"\"\";Jl. Merdeka\r\nBUDI;\r\n");
        assertThat(rows).extracting(Row::number).containsExactly(2, 3);
        assertThat(rows.get(0).cells().toString())
                .isEqualTo("{\"NAMA\":\"SITI; \\\"AMINAH\\\"\",\"ALAMAT\":\"Jl. Merdeka\"}");
        assertThat(rows.get(1).cells().toString()).isEqualTo("{\"NAMA\":\"BUDI\",\"ALAMAT\":\"\"}");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        List<Row> rows = rows("a,b\n1,\"two\nlines\"\n\n,\n3,4");
        assertThat(rows).extracting(Row::number).containsExactly(2, 5);
        assertThat(rows.get(0).cells().get("b").asText()).isEqualTo("two\nlines");
    }

    @Test
    void commaInAQuotedHeaderIsNoSeparator() {
        assertThat(rows("\"nama, gelar\";nik\nx;y\n")
                        .get(0)
                        .cells()
                        .get("nama, gelar")
                        .asText())
                .isEqualTo("x");
    }

    @Test
    void oneColumnIsATable() {
        assertThat(rows("nik\n1\n\n2").stream()
                        .map(row -> row.cells().get("nik").asText()))
                .containsExactly("1", "2");
    }

    @Test
    void headerAloneIsATableWithoutRows() {
        assertThat(rows("a;b\n")).isEmpty();
    }

    @Test
    void raggedRowFailsAlone() {
        List<Row> rows = rows("a;b\n1;2\n1\n1;2;3\n4;5");
        assertThat(rows)
                .extracting(row -> row.failure().map(Finding::code).orElse(""))
                .containsExactly("", "jumlah-kolom", "jumlah-kolom", "");
        assertThat(rows.get(2).failure().get().arguments()).containsExactly("2", "3");
    }

    @Test
    void readsOtherCharacterSetsWhenTold() {
        byte[] bytes = "nama\nCafé".getBytes(Charset.forName("windows-1252"));
        Payload.Rows rows = (Payload.Rows) PayloadReader.read(bytes, "text/csv; charset=windows-1252");
        assertThat(rows.rows().get(0).cells().get("nama").asText()).isEqualTo("Café");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;b;a\\n1;2;3 | 1:3 | csv-judul-ganda",
                "a;;b\\n1;2;3 | 1:2 | csv-judul-kosong",
                "a;b;\\n1;2;3 | 1:3 | csv-judul-kosong",
                "a;b\\n1;2\\n\"RAHASIA;2\\n3;4 | 3: | csv-kutip",
                "a;b\\n\"1\"RAHASIA;2\\n3;4 | 2: | csv-kutip",
                "\\n\\n | 1:1 | kosong",
            })
    void unreadableTableIsNamedByPlaceAndRule(String csv, String place, String code) {
        assertThatThrownBy(() -> rows(csv.replace("\\n", "\n")))
                .isInstanceOfSatisfying(UnreadablePayload.class, e -> {
                    assertThat(e.line() + ":" + e.column()).startsWith(place);
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.getMessage()).doesNotContain("RAHASIA");
                })
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\n | 100001:1",
                "\\r\\n | 100001:1",
                "; | 2:501",
                "1;2;3;4; | 2:501",
                "\"\"\\n | 100001:1",
                "\"\"; | 2:501",
            })
    void nothingRepeatedIsReadToItsEnd(String piece, String place) {
        String repeated = piece.replace("\\n", "\n").replace("\\r", "\r");
        assertThatThrownBy(() -> rows("a;b\n" + repeated.repeat(10_000_000 / repeated.length())))
                .isInstanceOfSatisfying(UnreadablePayload.class, e -> {
                    assertThat(e.line() + ":" + e.column()).isEqualTo(place);
                    assertThat(e.code()).isEqualTo("csv-batas");
                });
    }

    private List<Row> rows(String csv) {
        return ((Payload.Rows) PayloadReader.read(csv.getBytes(StandardCharsets.UTF_8), "text/csv")).rows();
    }
}
