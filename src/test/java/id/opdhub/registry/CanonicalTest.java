package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import id.opdhub.mapping.MappedRecord;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.record.Finding;
import id.opdhub.record.RecordType;
import id.opdhub.registry.AgencySystem.Contact;
import id.opdhub.registry.AgencySystem.Credentials;
import id.opdhub.registry.AgencySystem.Profile;

/** What the hub adds to a record, and whom it believes. */
class CanonicalTest {

    private static final String TYPE = "id.opdhub.kependudukan.kelahiran.v1";
    private static final String BIRTH = """
            {
              "tanggal_peristiwa": "2026-05-01",
              "warga": {
                "nama_lengkap": "SITI", "jenis_kelamin": "2", "tanggal_lahir": "2026-05-01", "status_hidup": "HIDUP",
                "alamat": { "kode_desa": "1306012001" }
              },
              "asal": { "id_asal": "7", "id_peristiwa": "k-7", "kode_sistem": "orang-lain" },
              "mutu": { "skor": 100 }
            }""";

    private final Canonical canonical = new Canonical(TestVocabulary.SHIPPED.validator());
    private final RecordType type = TestVocabulary.SHIPPED.types().find(TYPE).orElseThrow();

    @Test
    void statesTheOriginWhateverTheMappingSays() {
        ObjectNode mapped = TestVocabulary.json(BIRTH);

        CompletedRecord completed = canonical.complete(sender(TYPE, "1306"), type, mapped);

        assertThat(completed.rejected()).isFalse();
        assertThat(completed.eventId()).contains("k-7");
        assertThat(completed.data().at("/asal/kode_sistem").asText()).isEqualTo("kantor-uji");
        assertThat(completed.data().at("/asal/versi_pemetaan").asText()).isEqualTo("0a1b2c3d");
        assertThat(completed.data().at("/asal").has("id_peristiwa")).isFalse();
        assertThat(completed.data().at("/mutu").has("temuan")).isTrue();
        assertThat(mapped).isEqualTo(TestVocabulary.json(BIRTH));
    }

    @Test
    void rejectsATypeThatTheSenderMayNotSend() {
        AgencySystem sender = sender("id.opdhub.kependudukan.penduduk.v1", "1306");

        assertThat(canonical.complete(sender, type, TestVocabulary.json(BIRTH)).rejections())
                .extracting(Finding::code)
                .containsExactly("tipe-tidak-diizinkan");
    }

    @Test
    void rejectsARegionThatTheSenderDoesNotAnswerFor() {
        assertThat(canonical
                        .complete(sender(TYPE, "1371"), type, TestVocabulary.json(BIRTH))
                        .rejections())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("wilayah-bukan-wewenang", "/warga/alamat/kode_desa"));
    }

    @Test
    void namesThePlaceInThePayload() {
        MappedRecord row = new MappedRecord(TestVocabulary.json(BIRTH), field -> "/2" + field);

        assertThat(canonical.complete(sender(TYPE, "1371"), type, row).rejections())
                .extracting(Finding::field)
                .containsExactly("/2/warga/alamat/kode_desa");
    }

    @Test
    void rejectsWhatATableOfTheFolderDoesNotHaveWithoutRepeatingIt() {
        CompletedRecord completed = complete("{\"nomor_akta\": table(\"status\", .x), * : .}", "A-9001");

        assertThat(completed.rejections())
                .containsExactly(Finding.error("nilai-tidak-dipetakan", "/nomor_akta", "status"));
        assertThat(completed.data().get("mutu").toString())
                .contains("tables/status.yaml")
                .doesNotContain("9001");
    }

    @Test
    void believesNoUnmappedValueThatLooksLikeACode() {
        CompletedRecord completed = complete(
                "{\"warga\": {\"alamat\": {\"kode_desa\": table(\"status\", .x)}, * : .}, * : .}", "1306012002");

        assertThat(completed.rejections())
                .containsExactly(Finding.error("nilai-tidak-dipetakan", "/warga/alamat/kode_desa", "status"));
    }

    @Test
    void explainsAWrongFieldOnce() {
        CompletedRecord completed =
                complete("{\"warga\": {\"status_hidup\": table(\"status\", .x), * : .}, * : .}", "BELUM PASTI");

        assertThat(completed.rejections())
                .containsExactly(Finding.error("nilai-tidak-dipetakan", "/warga/status_hidup", "status"));
    }

    private CompletedRecord complete(String mapping, String value) {
        MappingLanguage language = TestVocabulary.SHIPPED
                .language()
                .with(Map.of("status", new ValueTable(Map.of("1", Optional.of("HIDUP")))));
        ObjectNode input = TestVocabulary.json(BIRTH).put("x", value);
        ObjectNode mapped = (ObjectNode) language.compile("uji.jslt", mapping).apply(input);
        mapped.remove("x");
        return canonical.complete(sender(TYPE, "1306"), type, new MappedRecord(mapped, field -> field));
    }

    @Test
    void passesOnWhyARowCouldNotBeMapped() {
        MappedRecord row = MappedRecord.failed(field -> "/5", Finding.error("mapping-failed", ""));

        CompletedRecord completed = canonical.complete(sender(TYPE, "1306"), type, row);

        assertThat(completed.rejections())
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple("mapping-failed", "/5"));
    }

    private static AgencySystem sender(String type, String region) {
        return new AgencySystem(
                "kantor-uji",
                "0a1b2c3d",
                new Profile("Kantor Uji", "Dinas Uji", region, new Contact("", "")),
                new Credentials(Optional.empty(), Optional.empty()),
                List.of(new Sending(Optional.of("lahir"), type, List.of(region))),
                List.of(),
                DeliverySettings.DEFAULT);
    }
}
