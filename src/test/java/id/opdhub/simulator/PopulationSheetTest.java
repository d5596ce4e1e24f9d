package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A sheet says itself which of its rows the hub must refuse. */
class PopulationSheetTest {

    private static final int NIK = 6;

    @Test
    void cleanSheetHasHeaderAndRowsOfSameWidth() {
        List<String> lines = PopulationSheet.clean(people(), 50).csv().lines().toList();

        assertThat(lines).hasSize(51);
        assertThat(lines.get(0)).startsWith("alamat,dusun,rw,rt,nama,no_kk,nik,sex");
        assertThat(lines).allSatisfy(line -> assertThat(cells(line)).hasSize(23));
    }

    @Test
    void everyNthRowHasDefectAndRejectedRowsAreNamed() {
        PopulationSheet sheet = PopulationSheet.withDefects(people(), 50, 10);
        List<String> lines = sheet.csv().lines().toList();

        assertThat(sheet.rejectedRows()).containsExactly(21, 41, 51);
        assertThat(cells(lines.get(10))[NIK]).isEqualTo("0130601200100001");
        assertThat(cells(lines.get(20))[NIK]).endsWith("0000");
        assertThat(lines.get(30)).contains(",0000-00-00,");
        assertThat(lines.get(40)).contains("DIPLOMA IV/ STRATA I");
        assertThat(cells(lines.get(50))).hasSize(24);
    }

    private static SyntheticPeople people() {
        return new SyntheticPeople(7, LocalDate.of(2026, 9, 14));
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }
}
