package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A type says of its records whom, where and when they are about; a file that is wrong is refused with its place. */
class RecordTypesTest {

    private static final String FILE = Samples.TYPE + ".schema.json";
    private static final RecordType TYPE = Samples.type();

    @TempDir
    Path folder;

    @Test
    void takesTheFirstSubjectThatIsPresent() {
        ObjectNode newborn = Samples.move();
        newborn.withObject("/warga").putNull("nik");

        assertThat(TYPE.subject(Samples.move()).orElseThrow().kind()).isEqualTo(SubjectSource.Kind.WARGA);
        assertThat(TYPE.subject(newborn)).contains(new SubjectSource(SubjectSource.Kind.REKAMAN, "P-9001"));
        assertThat(TYPE.subject(Samples.json("{}"))).isEmpty();
    }

    @Test
    void namesEachRegionOnceTheFirstOneLeading() {
        assertThat(TYPE.regions(Samples.move())).containsExactly("1306022001", "1373");
        assertThat(TYPE.regions(Samples.moveWith("/wilayah_asal", "\"1306022001\"")))
                .containsExactly("1306022001");
        assertThat(TYPE.regions(Samples.json("{}"))).isEmpty();
    }

    @Test
    void takesADateAsTheStartOfTheDayInJakarta() {
        assertThat(TYPE.time(Samples.move())).contains(OffsetDateTime.parse("2026-03-01T00:00:00+07:00"));
        assertThat(TYPE.time(Samples.moveWith("/tanggal_peristiwa", "\"2026-03-01T09:00:00+09:00\"")))
                .contains(OffsetDateTime.parse("2026-03-01T09:00:00+09:00"));
        assertThat(TYPE.time(Samples.moveWith("/tanggal_peristiwa", "\"kemarin\"")))
                .isEmpty();
    }

    @Test
    void knowsItsFieldsAndCodeLists() {
        assertThat(List.of("warga.nik", "anggota.alamat.kode_desa", "warga.alamat.*", "mutu", "mutu.skor"))
                .allMatch(TYPE::hasField);
        assertThat(List.of("warga.nikk", "nik", "warga..nik", "warga.nik.digit"))
                .noneMatch(TYPE::hasField);
        assertThat(TYPE.codeLists()).containsExactly("agama", "jenis-kelamin", "kemahiran");
    }

    @Test
    void tellsWhichFieldsLackTheAttributesOfAStandarData() {
        assertThat(TYPE.missingAnnotations())
                .extracting(MissingAnnotation::pointer)
                .contains(
                        "/$defs/warga/properties/nik",
                        "/properties/wilayah_asal",
                        "/properties/asal/properties/id_asal")
                .doesNotContain("/properties/tanggal_peristiwa", "/properties/warga", "/properties/asal")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "/warga/nik"        | "/warga/nikk"          | #/x-hub/subject/0/warga
            "warga": "/warga    | "orang": "/warga       | #/x-hub/subject/0
            "region": [         | "regions": [           | #/x-hub/region
            "/wilayah_asal"]    | "wilayah_asal"]        | #/x-hub/region/1
            "time"              | "waktu"                | #/x-hub/time
            "TERBATAS"          | "TERTUTUP"             | #/x-hub/klasifikasi
            "UMUM"              | "BIASA"                | #/x-hub/datapribadi
            "x-hub"             | "x-hab"                | #/x-hub
            "#/$defs/warga"     | "#/$defs/orang"        | #/properties/warga/$ref
            "#/$defs/warga"     | "https://a.example/b"  | #/properties/warga/$ref
            "minimum": 1        | "not": {"$ref": "a"}   | #/properties/jumlah/not/$ref
            "minimum": 1        | "not": {"$ref": "#/a"} | /a
            "minimum": 1        | "$dynamicRef": "#a"    | #/properties/jumlah/$ref
            : "nip"             | : "nipp"               | #/properties/petugas_nip/x-identifier
            "minimum": 1        | "minimum": "1"         | #/properties/jumlah/minimum
            "minimum": 1        | "minimun": 1           | minimun
            ^[0-9]{16}$         | ^(                    | #/$defs/warga/properties/nik/pattern
            "asal"],            | "asal"],,              | .json:13
            "wilayah_asal":     | "jumlah":              | .json
            "type": "object",   | "type": "array",       | #/type
            2020-12             | 2019-09                | #/$schema
            """)
    void refusesAWrongSchemaWithFileAndPlace(String right, String wrong, String place) throws IOException {
        String schema = Files.readString(Samples.folder("types").resolve(FILE));
        int start = schema.indexOf(right);
        Files.writeString(
                folder.resolve(FILE), schema.substring(0, start) + wrong + schema.substring(start + right.length()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTypes.load(folder))
                .withMessageStartingWith(FILE)
                .withMessageContaining(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pindah",
                "id.opdhub.uji.pindah",
                "id.opdhub.uji.pindah.v0",
                "ID.opdhub.uji.pindah.v1",
                "id.opdhub.a.b.c.v1"
            })
    void refusesANameThatIsNoType(String name) throws IOException {
        Files.copy(Samples.folder("types").resolve(FILE), folder.resolve(name + ".schema.json"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTypes.load(folder))
                .withMessageContaining(name + ".schema.json");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordTypes.load(folder.resolve("tidak-ada")))
                .withMessageContaining("tidak-ada");
    }
}
