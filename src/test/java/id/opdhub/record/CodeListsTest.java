package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are found under every spelling met in the field, and never under one that could mean two. */
class CodeListsTest {

    private static final CodeLists LISTS = Samples.codeLists();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "jenis-kelamin,1,1",
        "jenis-kelamin,01,1",
        "jenis-kelamin,l,1",
        "jenis-kelamin,P,2",
        "jenis-kelamin,pria,1",
        "jenis-kelamin,' Laki-Laki ',1",
        "jenis-kelamin,LAKI - LAKI,1",
        "jenis-kelamin,0,",
        "jenis-kelamin,'',",
        "jenis-kelamin,X,",
        "agama,katolik,3",
        "agama,99,7",
        "agama,'KEPERCAYAAN  THD TUHAN YME/LAINNYA',7",
        "agama,'KEPERCAYAAN THD TUHAN YME / LAINNYA',7"
    })
    void findsTheCodeOfASpelling(String list, String spelling, String code) {
        assertThat(LISTS.find(list).orElseThrow().codeOf(spelling).orElse(null)).isEqualTo(code);
    }

    @Test
    void hasOnlyCanonicalCodesAsCodes() {
        CodeList sexes = LISTS.find("jenis-kelamin").orElseThrow();

        assertThat(sexes.contains("2")).isTrue();
        assertThat(sexes.contains("02")).isFalse();
        assertThat(sexes.contains("P")).isFalse();
        assertThat(sexes.labelOf("2")).contains("PEREMPUAN");
        assertThat(sexes.labelOf("3")).isEmpty();
        assertThat(LISTS.find("tidak-ada")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {code: "1", label: PRIA, aliases: [P]}, {code: "2", label: PEREMPUAN, aliases: [p]} | "p"
            {code: "1", label: SATU}, {code: "01", label: DUA}                                  | "01"
            {code: "1", label: SATU}, {code: "1", label: DUA}                                   | code 1
            {code: "1"}                                                                         | label
            {code: "1", label: SATU, alias: [S]}                                                | alias
            `  `                                                                                | no values
            """)
    void refusesAListThatIsAmbiguousOrMisspelt(String values, String said) throws IOException {
        Files.writeString(
                folder.resolve("uji.yaml"),
                "name: uji\ntitle: Uji\nsource: Uji\nversion: \"1\"\nvalues: [" + values + "]\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeLists.load(folder))
                .withMessageStartingWith("uji.yaml")
                .withMessageContaining(said);
    }

    @Test
    void refusesAListUnderAnotherName() throws IOException {
        Files.copy(Samples.folder("codelists").resolve("agama.yaml"), folder.resolve("kepercayaan.yaml"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeLists.load(folder))
                .withMessageContaining("kepercayaan.yaml");
    }
}
