package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding names the sender's own field, which is read off the mapping's text. */
class SourcePlaceTest {

    private static final String MAPPING = """
            let rumah = .domisili
            let nisn = [for (.identifier) .value if (.system == "nisn")]
            let rw = pad(.RW, 3)
            def tanggal(x)
              date($x, "dd-MM-yyyy")
            def orang(sumber)
              { "nama": person-name($sumber.NAMA), "lahir": tanggal($sumber.TGL) }
            {
              "jenis": "LAHIR",
              "warga": {
                "nik": nik(.NIK),
                "lahir": tanggal(.TGL_LHR),
                "kelamin": if (.JK == "L") "1" else "2",
                "agama": if (.ada) .AGAMA else .AGAMA_LAMA,
                "hp": fallback(.HP, .TELP),
                "alamat": { "kode_desa": region(.NO_PROP, .NO_KAB), "rt": pad($rumah.rt, 3), "rw": $rw },
                "ibu": orang(.ibu)
              },
              "ihs": .identifier[0].value,
              "nisn": $nisn[0],
              "keluarga": [for (.anggota) orang(.)],
              "dokumen": .berkas,
              "catatan": .lain | text(.isi),
              "daftar": [.satu, {"dua": .dua}]
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "/warga/nik, /NIK",
        "/warga/lahir, /TGL_LHR",
        "/warga/kelamin, /JK",
        "/warga/agama, /warga/agama",
        "/warga/hp, /warga/hp",
        "/warga/alamat/kode_desa, /warga/alamat/kode_desa",
        "/warga/alamat/rt, /domisili/rt",
        "/warga/alamat/rw, /RW",
        "/warga/ibu/nama, /ibu/NAMA",
        "/warga/ibu/lahir, /ibu/TGL",
        "/warga/alamat, /warga/alamat",
        "/warga/tidak_ada, /warga/tidak_ada",
        "/ihs, /identifier/0/value",
        "/nisn, /identifier",
        "/keluarga/3/lahir, /anggota/3/TGL",
        "/keluarga/3, /keluarga/3",
        "/dokumen/1/nomor, /berkas/1/nomor",
        "/catatan, /lain/isi",
        "/daftar/0, /satu",
        "/daftar/1/dua, /dua",
        "/jenis, /jenis",
    })
    void placeInATreeIsTheSourcesField(String field, String source) {
        assertThat(new TreePlace(Languages.mapping(MAPPING).origins(), "").pointerOf(field))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "/warga/nik, /7/NIK",
        "/warga/agama, /7/AGAMA",
        "/warga/hp, /7/HP",
        "/warga/alamat/kode_desa, /7/NO_PROP",
        "/warga/alamat, /7",
        "/warga/tidak_ada, /7",
        "/jenis, /7",
        "'', /7",
    })
    void placeInATableIsRowAndColumn(String field, String source) {
        assertThat(new RowPlace(Languages.mapping(MAPPING).origins(), 7, "").pointerOf(field))
                .isEqualTo(source);
    }

    @Test
    void namesWithSlashesAreEscaped() {
        Mapping mapping = Languages.mapping("{\"rt\": .\"RT/RW~\"}");
        assertThat(new RowPlace(mapping.origins(), 2, "").pointerOf("/rt")).isEqualTo("/2/RT~1RW~0");
        assertThat(new TreePlace(mapping.origins(), "").pointerOf("/rt")).isEqualTo("/RT~1RW~0");
    }

    @Test
    void matchedFieldsKeepTheirPlace() {
        Mapping mapping = Languages.mapping("{\"nik\": .NIK, \"alamat\": {\"rt\": .x, * : .}, * : .}");
        TreePlace place = new TreePlace(mapping.origins(), "");
        assertThat(place.pointerOf("/lain/dalam")).isEqualTo("/lain/dalam");
        assertThat(place.pointerOf("/alamat/rt")).isEqualTo("/x");
        assertThat(place.pointerOf("/alamat/rw")).isEqualTo("/alamat/rw");
    }

    @Test
    void eachRecordOfAListHasItsOwnPlace() {
        Mapping mapping = Languages.mapping("[for (.pasien) { \"nik\": nik(.nik) }]");
        Optional<com.fasterxml.jackson.databind.JsonNode> records =
                new Translation(mapping).of(Languages.json("{'pasien': [{'nik': '1'}, {'nik': '2'}]}"));
        assertThat(((MappedRecord) records.orElseThrow().get(1)).place().pointerOf("/nik"))
                .isEqualTo("/pasien/1/nik");
    }
}
