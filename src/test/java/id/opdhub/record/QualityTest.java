package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The quality of a record falls with what was found. */
class QualityTest {

    @Test
    void isFullWithoutFindings() {
        assertThat(Quality.toNode(List.of())).isEqualTo(Samples.json("{\"skor\": 100, \"temuan\": []}"));
    }

    @Test
    void fallsByWeightAndNeverBelowZero() {
        Finding warning = Finding.warning("nik-sementara", "/warga/nik");
        Finding remark = new Finding("nik-sementara", "/warga/nik", Finding.Level.INFO, List.of());

        assertThat(Quality.score(List.of(warning, remark))).isEqualTo(88);
        assertThat(Quality.score(List.of(Finding.error("wajib-ada", "/warga")))).isEqualTo(60);
        assertThat(Quality.score(Collections.nCopies(50, warning))).isZero();
    }

    @Test
    void tellsEachFindingInIndonesian() {
        assertThat(Quality.toNode(List.of(Finding.warning("nik-sementara", "/warga/nik")))
                        .at("/temuan/0"))
                .isEqualTo(Samples.json("""
                        {"kode": "nik-sementara", "bidang": "/warga/nik", "tingkat": "PERINGATAN",
                         "pesan": "NIK sementara buatan desa, bukan terbitan Dukcapil."}"""));
    }
}
