package id.opdhub.record;

import static id.opdhub.record.Samples.move;
import static id.opdhub.record.Samples.moveWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema asks of a record becomes findings with stable codes at the field they are about. */
class RecordValidatorTest {

    private static final RecordType TYPE = Samples.type();
    private static final RecordValidator VALIDATOR = new RecordValidator(Regions.shipped(), Samples.codeLists());

    @Test
    void findsNothingInAGoodRecord() {
        assertThat(VALIDATOR.validate(TYPE, move())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            /jumlah                | "3"                           | tipe-salah
            /jumlah                | 0                             | terlalu-kecil
            /jumlah                | 100                           | terlalu-besar
            /jenis                 | "KAWIN"                       | nilai-tidak-boleh
            /keterangan            | "lebih dari dua puluh huruf"  | terlalu-panjang
            /keterangan            | "x"                           | terlalu-pendek
            /tanggal_peristiwa     | "2026-02-30"                  | format-salah
            /waktu_lapor           | "2026-03-01T08:00:00"         | format-salah
            /waktu_lapor           | "2026-03-01T08:00:00+07:00\\n" | format-salah
            /tanggal_peristiwa     | "2026-03-01\\n"               | format-salah
            /warga/nama_lengkapp   | "SITI"                        | tidak-dikenal
            /tangal                | "2026"                        | tidak-dikenal
            /warga/jenis_kelamin   | "P"                           | kode-tidak-dikenal
            /warga/jenis_kelamin   | 2                             | tipe-salah
            /warga/nik             | 1306025708909001              | tipe-salah
            /warga/agama           | "01"                          | kode-tidak-dikenal
            """)
    void namesFieldAndFault(String field, String value, String code) {
        assertThat(VALIDATOR.validate(TYPE, moveWith(field, value)))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        ObjectNode move = move();
        move.remove("tanggal_peristiwa");
        move.withObject("/usaha").put("npwp", "0012345678909000");

        assertThat(VALIDATOR.validate(TYPE, move))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(tuple("/tanggal_peristiwa", "wajib-ada"), tuple("/usaha/nib", "wajib-ada"));
    }

    @Test
    void checksPeopleInListsToo() {
        ObjectNode move = move();
        move.withArray("/anggota").addObject().put("nama_lengkap", "ADI").put("nik", "0000000000000000");

        assertThat(VALIDATOR.validate(TYPE, move))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("/anggota/0/nik", "nik-pengganti"));
    }

    @Test
    void refusesCodesOfAListThatTheHubLacks() {
        assertThat(VALIDATOR.validate(TYPE, moveWith("/warga/kemahiran", "[\"A\"]")))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("/warga/kemahiran/0", "daftar-kode-tidak-ada"));
    }

    @Test
    void keepsTheOrderOfTheData() {
        ObjectNode move = moveWith("/warga/nik", "\"9101010101909001\"");
        move.put("tanggal_peristiwa", "kemarin").put("wilayah_asal", "9999");

        assertThat(VALIDATOR.validate(TYPE, move))
                .extracting(Finding::field)
                .containsSubsequence("/warga/nik", "/tanggal_peristiwa", "/wilayah_asal");
    }

    @Test
    void keepsAtMostFiftyFindingsAndNeverLosesTheErrors() {
        ObjectNode move = move();
        for (int index = 0; index < 60; index++) {
            move.withArray("/anggota").addObject().put("nama_lengkap", "ADI").put("nik", "0130601200100001");
        }
        move.put("jumlah", 0);

        List<Finding> findings = VALIDATOR.validate(TYPE, move);

        assertThat(findings).hasSize(50).extracting(Finding::code).contains("terlalu-kecil");
    }

    @Test
    void doesNotNameAnUnknownFieldThatIsAPersonalNumber() {
        assertThat(VALIDATOR.validate(TYPE, moveWith("/warga/1306025708909001", "true")))
                .extracting(Finding::field)
                .containsExactly("/warga");
    }
}
