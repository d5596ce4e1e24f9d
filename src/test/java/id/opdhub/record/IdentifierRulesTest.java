package id.opdhub.record;

import static id.opdhub.record.Samples.moveWith;
import static id.opdhub.record.Samples.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The traps of identifiers, one line each in a table, and that no finding gives away what it is about. */
class IdentifierRulesTest {

    private static final RecordType TYPE = Samples.type();
    private static final RecordValidator VALIDATOR = new RecordValidator(Regions.shipped(), Samples.codeLists());

    @ParameterizedTest
    @CsvFileSource(resources = "identifiers.csv", numLinesToSkip = 1)
    void tellsWhatIsWrongWithAnIdentifier(String field, String value, String expected, String level) {
        List<Finding> findings = VALIDATOR.validate(TYPE, record(field, value));

        if (expected == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::field, Finding::code, finding -> finding.level()
                            .name())
                    .containsExactly(tuple(field, expected, level));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "identifiers.csv", numLinesToSkip = 1)
    void neverShowsTheValue(String field, String value) {
        List<Finding> findings = VALIDATOR.validate(TYPE, record(field, value));

        assumeThat(value).as("a text long enough to tell").isNotNull().hasSizeGreaterThan(3);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.toString()).doesNotContain(value);
            assertThat(finding.message(Locale.forLanguageTag("id"))).doesNotContain(value);
            assertThat(finding.message(Locale.ENGLISH)).doesNotContain(value);
        });
        assertThat(Quality.toNode(findings).toString()).doesNotContain(value);
    }

    @Test
    void comparesANikWithItsOwnerOnlyAsExactlyAsTheDateIsKnown() {
        ObjectNode move = moveWith("/warga/tanggal_lahir", "\"1990-01-01\"");
        assertThat(VALIDATOR.validate(TYPE, move)).extracting(Finding::code).containsExactly("nik-beda-tanggal-lahir");

        move.withObject("/warga").put("presisi_tanggal_lahir", "TAHUN");
        assertThat(VALIDATOR.validate(TYPE, move)).isEmpty();
    }

    @Test
    void findsADifferentSexDoubtfulAndNotWrong() {
        assertThat(VALIDATOR.validate(TYPE, moveWith("/warga/jenis_kelamin", "\"1\"")))
                .containsExactly(Finding.warning("nik-beda-jenis-kelamin", "/warga/nik"));
    }

    @Test
    void namesTheSuccessorOfARetiredRegion() {
        Finding finding = VALIDATOR
                .validate(TYPE, moveWith("/warga/nik_ibu", "\"9101014107909003\""))
                .get(0);

        assertThat(finding.message(Locale.ENGLISH)).contains("9301", "KABUPATEN MERAUKE");
    }

    @Test
    void onlyWarnsOfARetiredRegionThatDoesNotLeadTheRecord() {
        ObjectNode move = moveWith("/anggota", "[{\"nama_lengkap\": \"ADI\", \"alamat\": {\"kode_desa\": \"9101\"}}]");

        assertThat(VALIDATOR.validate(TYPE, move))
                .containsExactly(
                        Finding.warning("wilayah-lama", "/anggota/0/alamat/kode_desa", "9301", "KABUPATEN MERAUKE"));
    }

    @Test
    void namesBothRegionsWhenACodeAndTheNameBesideItDisagree() {
        Finding finding = VALIDATOR
                .validate(TYPE, moveWith("/warga/alamat/kode_desa", "\"6403060003 Kutai Kartanegara\""))
                .get(0);

        assertThat(finding.message(Locale.forLanguageTag("id")))
                .contains("KABUPATEN BERAU", "6402 KABUPATEN KUTAI KARTANEGARA", "BPS");
    }

    @Test
    void comparesANipWithItsOwner() {
        ObjectNode move = moveWith("/warga/nip", "\"199009132015031901\"");

        assertThat(VALIDATOR.validate(TYPE, move))
                .containsExactly(
                        Finding.warning("nip-beda-tanggal-lahir", "/warga/nip"),
                        Finding.warning("nip-beda-jenis-kelamin", "/warga/nip"));

        move.withObject("/warga").put("nip", "199008172015032901");
        assertThat(VALIDATOR.validate(TYPE, move)).isEmpty();
    }

    private static ObjectNode record(String field, String value) {
        ObjectNode record = moveWith("/usaha", "{\"nib\": \"1234567890123\"}");
        int last = field.lastIndexOf('/');
        String parent = field.substring(0, last);
        String text = quoted(value == null ? "" : value);
        if (field.equals("/usaha/nop/0")) {
            return moveWith("/usaha", "{\"nop\": [" + text + "]}");
        }
        ObjectNode around = (ObjectNode) record.at(parent);
        around.put(field.substring(last + 1), value == null ? "" : value);
        return record;
    }
}
