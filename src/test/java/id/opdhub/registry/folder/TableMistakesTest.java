package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Tables of a folder's own values: what is wrong in them is found at its line, with the word that was meant. */
class TableMistakesTest extends FolderMistakes {

    private static final String TABLE = "tables/status.yaml";
    private static final String MAPPING = "mappings/lahir.in.jslt";
    private static final String SOUND = """
            # Meanings of one application.
            codelist: status-hidup
            values:
              1: HIDUP
              2: MENINGGAL
              99: null
            """;

    @Test
    void findsNothingWrongWithASoundTable() {
        assertThat(findings("sound", fixture -> tabled(fixture, SOUND)))
                .noneMatch(text -> text.contains("table") || text.startsWith(MAPPING));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInTables() {
        return Stream.of(
                inTable("no values", "codelist: status-hidup\n", 1, "values"),
                inTable("no map", "- HIDUP\n", 1, "values"),
                inTable("empty file", "", 1, "hapus"),
                inTable("unknown list", SOUND.replace("status-hidup", "status-hidp"), 2, "status-hidup"),
                inTable("meaning of no list", SOUND.replace("MENINGGAL", "MENINGAL"), 5, "MENINGGAL"),
                inTable("label in place of the code", SOUND.replace("MENINGGAL", "Wafat"), 5, "MENINGGAL"),
                inTable("no meaning", SOUND.replace("MENINGGAL", ""), 5, "isi"),
                inTable("value twice", SOUND.replace("2:", "1:"), 5, "sisakan satu"),
                inTable("value twice to the reader", SOUND.replace("2:", "01:"), 5, "sisakan satu"),
                inTable("unknown key", SOUND.replace("values", "value"), 3, "values"));
    }

    @TestFactory
    Stream<DynamicTest> findsTablesThatAreNotWhereTheyAreMeant() {
        return Stream.of(
                mistake("unused", fixture -> fixture.with(TABLE, SOUND), TABLE, 1, "hapus"),
                mistake("no YAML", fixture -> fixture.with("tables/a.csv", "1,2"), "tables/a.csv", 1, "tables/"),
                mistake(
                        "unknown table",
                        fixture -> tabled(fixture, SOUND).replacing(MAPPING, "\"status\"", "\"statis\""),
                        MAPPING,
                        8,
                        "status"),
                mistake(
                        "real person",
                        fixture -> tabled(fixture, "values:\n  1306014105260001: HIDUP\n"),
                        TABLE,
                        2,
                        "9001"));
    }

    @Test
    void doesNotBlameTheMappingForTheTable() {
        assertThat(findings("blame", fixture -> tabled(fixture, "values: [")))
                .noneMatch(text -> text.startsWith(MAPPING))
                .anyMatch(text -> text.startsWith(TABLE));
    }

    private DynamicTest inTable(String name, String text, int line, String remedy) {
        return mistake(name, fixture -> tabled(fixture, text), TABLE, line, remedy);
    }

    private static FolderFixture tabled(FolderFixture fixture, String table) {
        return fixture.with(TABLE, table).replacing(MAPPING, "\"HIDUP\"", "table(\"status\", .status)");
    }
}
