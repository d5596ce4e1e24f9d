package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipient gets the fields of its agreement and nothing else. */
class FieldSelectionTest {

    private static final String DATA = """
            {"warga": {"nik": "n", "nama": null, "alamat": {"rt": "1", "desa": {"kode": "2"}}},
             "anggota": [{"nik": "a", "hub": "4"}, {"hub": "3"}, 7],
             "kosong": {}, "asal": {"id_asal": "x"}, "mutu": {"skor": 100, "temuan": []}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            warga.nik                  | {"warga":{"nik":"n"}}
            warga.nama                 | {"warga":{"nama":null}}
            warga.alamat.*             | {"warga":{"alamat":{"rt":"1","desa":{"kode":"2"}}}}
            warga.alamat.desa.kode     | {"warga":{"alamat":{"desa":{"kode":"2"}}}}
            anggota.nik                | {"anggota":[{"nik":"a"}]}
            anggota.hub                | {"anggota":[{"hub":"4"},{"hub":"3"}]}
            anggota.tidak_ada          | {}
            warga.nik.dalam            | {}
            mutu                       | {"mutu":{"skor":100,"temuan":[]}}
            mutu.*                     | {"mutu":{"skor":100,"temuan":[]}}
            mutu.temuan.kode           | {}
            asal.id_asal,warga.nik     | {"warga":{"nik":"n"},"asal":{"id_asal":"x"}}
            war                        | {}
            """)
    void projectsToTheAgreedFields(String paths, String expected) {
        FieldSelection selection = FieldSelection.of(List.of(paths.split(",")));

        assertThat(selection.project(Samples.json(DATA))).isEqualTo(Samples.json(expected));
    }

    @Test
    void selectsNothingWithoutPaths() {
        assertThat(FieldSelection.of(List.of()).project(Samples.json(DATA))).isEmpty();
    }

    @Test
    void sharesNothingWithTheRecord() {
        ObjectNode data = Samples.json(DATA);
        ObjectNode projected =
                FieldSelection.of(List.of("warga.alamat.*", "anggota.*")).project(data);

        projected.withObject("/warga/alamat").put("rt", "9");
        projected.withArray("/anggota").removeAll();

        assertThat(data).isEqualTo(Samples.json(DATA));
    }

    @Test
    void includesWhatLiesInASelectedSubtree() {
        FieldSelection selection = FieldSelection.of(List.of("warga.alamat.*", "warga.nik"));

        assertThat(selection.includes("warga.nik")).isTrue();
        assertThat(selection.includes("warga.alamat.rt")).isTrue();
        assertThat(selection.includes("warga")).isFalse();
        assertThat(selection.includes("warga.nama")).isFalse();
    }

    @Test
    void onlyEverNarrows() {
        FieldSelection was = FieldSelection.of(List.of("warga.*", "asal.id_asal"));
        FieldSelection is = FieldSelection.of(List.of("warga.nik", "mutu.*", "asal.*"));

        assertThat(was.narrowedBy(is).paths()).containsExactlyInAnyOrder("warga.nik", "asal.id_asal");
        assertThat(is.narrowedBy(was).paths()).containsExactlyInAnyOrder("warga.nik", "asal.id_asal");
        assertThat(was.narrowedBy(FieldSelection.of(List.of("mutu.skor"))).project(Samples.json(DATA)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "warga.", ".warga", "warga..nik", "warga.*.nik", "/warga/nik", "warga nik"})
    void refusesWhatIsNoPath(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldSelection.of(List.of("warga.nik", path)))
                .withMessageContaining('"' + path + '"');
    }
}
