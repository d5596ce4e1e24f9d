package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFixture;
import id.opdhub.registry.TestVocabulary;

/** Mistakes in {@code system.yaml} are found at their line, with the remedy named. */
class RegistrationMistakesTest extends FolderMistakes {

    @Test
    void findsNothingInAFolderThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> fixture)).isEmpty();
    }

    @Test
    void findsAnIdThatIsTooLongForTheNamesMadeOfIt() {
        Folder folder = Folder.read(FolderFixture.in(root).directory());
        Folder renamed = new Folder("a".repeat(61), folder.files(), List.of());

        assertThat(new FolderReader(TestVocabulary.SHIPPED, TestVocabulary.CLOCK)
                        .read(renamed)
                        .findings())
                .extracting(FolderFinding::code)
                .contains("id-too-long");
    }

    @Test
    void knowsFoldersThatCouldNotBeToldFromTheHub() {
        assertThat(new OwnVariables("spring-datasource").reserved()).isTrue();
        assertThat(new OwnVariables("opensid-tiku-selatan").reserved()).isFalse();
    }

    @Test
    void warnsOfAReceptionThatNoRecordReaches() {
        String again = """
                  - type: id.opdhub.kependudukan.kelahiran.v1
                    regions: ["130601"]
                    agreement: { number: PKS 2/2026, purpose: PELAYANAN_PUBLIK, fields: [warga.nik], until: 2027-12-31 }
                delivery:""";

        assertThat(findings("wanted by a condition", f -> f.replacing(SYSTEM, "delivery:", again)))
                .isEmpty();
        assertThat(findings("hidden", f -> f.replacing(SYSTEM, "delivery:", again)
                        .replacing(SYSTEM, "    when: '.warga.status_hidup == \"HIDUP\"'\n", "")))
                .singleElement()
                .asString()
                .startsWith("system.yaml:18: (peringatan)")
                .contains("baris 11");
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInTheRegistration() {
        return Stream.of(
                inSystem("agreement that nobody signed", "PKS 1/2026", "BELUM ADA", 15, "nomor"),
                inSystem("misspelt key", "opd:", "odp:", 3, "opd"),
                inSystem("missing key", "name: Kantor Uji\n", "", 1, "name"),
                inSystem("duplicate key", "name: Kantor Uji\n", "name: Kantor Uji\nname: Lagi\n", 3, "sisakan satu"),
                inSystem("id of another folder", "id: kantor-uji", "id: kantor-lain", 1, "id: kantor-uji"),
                inSystem("number without quotes", "\"1306\"\ncontact", "1306\ncontact", 4, "\"1306\""),
                inSystem("region with dots", "\"1306\"\ncontact", "\"13.06\"\ncontact", 4, "\"1306\""),
                inSystem("region that is not", "\"1306\"\ncontact", "\"1399\"\ncontact", 4, "kode yang berlaku"),
                inSystem("secret as credential", "KANTOR_UJI_KEY", "rahasia123", 6, "KANTOR_UJI_KEY"),
                inSystem("signing secret", "KANTOR_UJI_SIGNING", "whsec_c2VjcmV0", 6, "KANTOR_UJI_SIGNING"),
                inSystem(
                        "type that is not",
                        "    type: id.opdhub.kependudukan.kelahiran.v1\n",
                        "    type: id.opdhub.kependudukan.kelahiran\n",
                        9,
                        "id.opdhub.kependudukan.kelahiran.v1"),
                inSystem("broken YAML", "contact: {", "contact: {{", 5, "tanda kutip"),
                inSystem("alias", "name: Kantor Uji", "name: &a Kantor Uji\nopd2: *a", 3, "nilainya langsung"));
    }

    @TestFactory
    Stream<DynamicTest> findsMistakesInAgreementAndDelivery() {
        return Stream.of(
                inSystem("purpose that is not", "PELAYANAN_PUBLIK", "PELAYANAN", 16, "PELAYANAN_PUBLIK"),
                inSystem("missing purpose", "      purpose: PELAYANAN_PUBLIK\n", "", 15, "purpose"),
                inSystem("no fields", "[warga.nama_lengkap, warga.alamat.*]", "[]", 17, "warga.nik"),
                inSystem("bad field path", "warga.alamat.*]", "warga..alamat]", 17, "warga.alamat.*"),
                inSystem("misspelt field", "warga.nama_lengkap", "warga.nama_lengkp", 17, "routes/types"),
                inSystem("no date", "2099-12-31", "31-12-2099", 18, "2027-12-31"),
                inSystem("expired agreement", "2099-12-31", "2020-12-31", 18, "perbarui"),
                inSystem("filter that is no JSLT", ".warga.status_hidup ==", ".warga.status_hidup = =", 13, "JSLT"),
                inSystem("no regions", "regions: [\"1306\"]", "regions: []", 12, "[\"1306\"]"),
                inSystem("duration without unit", "timeout: 10s", "timeout: 10", 21, "10s"),
                inSystem("retry not in order", "[5s, 5m]", "[5m, 5s]", 22, "terpendek"),
                inSystem("misspelt choice", "dead-letter", "deadletter", 23, "dead-letter"),
                inSystem("rate without unit", "50/s", "50", 24, "50/s"),
                inSystem("too much at once", "concurrency: 4", "concurrency: 900", 20, "256"),
                inSystem("misspelt setting", "timeout:", "timeouts:", 21, "timeout"));
    }
}
