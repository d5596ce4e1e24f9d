package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped regions are those of the decree, and a fuller file adds to them. */
class RegionsTest {

    private static final Regions REGIONS = Regions.shipped();

    @Test
    void shipsTheProvincesAndRegenciesOfTheDecree() throws IOException {
        List<String> codes = firstColumn("wilayah.csv");

        assertThat(codes).doesNotHaveDuplicates().allMatch(REGIONS::inForce);
        assertThat(codes).filteredOn(code -> code.length() == 2).hasSize(38);
        assertThat(codes).filteredOn(code -> code.length() == 4).hasSize(514);
        assertThat(codes)
                .filteredOn(code -> code.length() == 4 && code.charAt(2) < '7')
                .hasSize(416)
                .allMatch(code -> REGIONS.nameOf(code).orElseThrow().startsWith("KABUPATEN "));
        assertThat(codes)
                .filteredOn(code -> code.length() == 4 && code.charAt(2) >= '7')
                .hasSize(98)
                .allMatch(code -> REGIONS.nameOf(code).orElseThrow().startsWith("KOTA "));
    }

    @Test
    void knowsWhatBecameOfTheRetiredRegencies() throws IOException {
        List<String> retired = firstColumn("wilayah-lama.csv");

        assertThat(retired).hasSize(26).doesNotHaveDuplicates().noneMatch(REGIONS::inForce);
        assertThat(retired.stream().map(code -> REGIONS.successorOf(code).orElseThrow()))
                .doesNotHaveDuplicates()
                .allMatch(REGIONS::inForce);
        assertThat(REGIONS.successorOf("9101")).contains("9301");
        assertThat(REGIONS.successorOf("1306")).isEmpty();
    }

    @Test
    void judgesADeepCodeByItsRegency() {
        assertThat(REGIONS.inForce("1306022001")).isTrue();
        assertThat(REGIONS.inForce("9101022001")).isFalse();
        assertThat(REGIONS.inForce("13060")).isFalse();
        assertThat(REGIONS.nameOf("1373")).contains("KOTA SAWAHLUNTO");
    }

    @Test
    void judgesDeeperWhereAFullerFileTells(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("lengkap.csv"), "code,name\n13.06.02,Lubuk Basung\n13.06.02.2001,Kampung Pinang\n");

        Regions fuller = Regions.load(file);

        assertThat(fuller.inForce("1306022001")).isTrue();
        assertThat(fuller.inForce("1306022099")).isFalse();
        assertThat(fuller.inForce("130699")).isFalse();
        assertThat(fuller.inForce("137301")).isTrue();
        assertThat(fuller.nameOf("130602")).contains("Lubuk Basung");
        assertThat(new RecordValidator(fuller, Samples.codeLists())
                        .validate(Samples.type(), Samples.moveWith("/warga/alamat/kode_desa", "\"1306022099\"")))
                .containsExactly(Finding.warning("wilayah-bagian-tidak-dikenal", "/warga/alamat/kode_desa"));
    }

    @Test
    void findsARegencyByTheNamesThatApplicationsGive() {
        assertThat(REGIONS.regenciesNamed("KALIMANTAN TIMUR", "KUTAI KARTANEGARA"))
                .containsExactly("6402");
        assertThat(REGIONS.regenciesNamed("", "Kab. Kutai  Kartanegara")).containsExactly("6402");
        assertThat(REGIONS.regenciesNamed("Sumatera Barat", "SOLOK")).containsExactly("1302", "1372");
        assertThat(REGIONS.regenciesNamed("", "Kota Solok")).containsExactly("1372");
        assertThat(REGIONS.regenciesNamed("DKI JAKARTA", "Kota Adm. Jakarta Pusat"))
                .containsExactly("3171");
        assertThat(REGIONS.regenciesNamed("Prov. D.I. Yogyakarta", "SLEMAN")).containsExactly("3404");
        assertThat(REGIONS.regenciesNamed("", "TOLI-TOLI")).containsExactly("7204");
        assertThat(REGIONS.regenciesNamed("", "KOTABARU")).containsExactly("6302");
        assertThat(REGIONS.regenciesNamed("SUMATERA BARAT", "KUTAI KARTANEGARA"))
                .isEmpty();
        assertThat(REGIONS.regenciesNamed("TIDAK ADA", "SLEMAN")).isEmpty();
        assertThat(REGIONS.regenciesNamed("", "")).isEmpty();
    }

    @Test
    void namesTheLineThatIsNoRegion(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("salah.csv"), "code,name\n1306,AGAM\n13060,SALAH\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.load(file))
                .withMessageContaining("salah.csv:3");
    }

    private static List<String> firstColumn(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Regions.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
