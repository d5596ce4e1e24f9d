package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter lets through on true only, and fails rather than guess. */
class FilterTest {

    @Test
    void passesOnTrueOnly() {
        Filter filter = Languages.language().filter("when", ".status == \"HIDUP\"");
        assertThat(filter.test(Languages.json("{'status': 'HIDUP'}"))).isTrue();
        assertThat(filter.test(Languages.json("{'status': 'MENINGGAL'}"))).isFalse();
        assertThat(filter.test(Languages.json("{}"))).isFalse();
    }

    @Test
    void comparisonWithAnAbsentFieldIsFalse() {
        assertThat(Languages.language().filter("when", ".umur > 17").test(Languages.json("{}")))
                .isFalse();
        assertThat(Languages.language().filter("when", ".umur >= 17 and .x").test(Languages.json("{}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".umur < 18", "18 > .umur", ".a and (.umur <= .batas)", "fallback(.umur, .batas) < 18"})
    void absentFieldMustNotCountAsLess(String condition) {
        assertThatThrownBy(() -> Languages.language().filter("when", condition))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("fallback");
    }

    @Test
    void presentValueMayBeLess() {
        Filter filter = Languages.language().filter("when", "fallback(.umur, 18) < 18");
        assertThat(filter.test(Languages.json("{'umur': 17}"))).isTrue();
        assertThat(filter.test(Languages.json("{}"))).isFalse();
    }

    @Test
    void agesAreReckonedFromNow() {
        Filter filter = Languages.language().filter("when", ".lahir > (number(now()[0 : 4]) - 5) + now()[4 : 10]");
        assertThat(filter.test(Languages.json("{'lahir': '2021-12-18'}"))).isTrue();
        assertThat(filter.test(Languages.json("{'lahir': '2021-12-17'}"))).isFalse();
        assertThat(filter.test(Languages.json("{}"))).isFalse();
    }

    @Test
    void whatIsNeitherTrueNorFalseFails() {
        Filter filter = Languages.language().filter("when", ".status");
        assertThatThrownBy(() -> filter.test(Languages.json("{'status': 'HIDUP'}")))
                .isInstanceOf(MappingFailure.class)
                .hasMessageNotContaining("HIDUP");
        assertThatThrownBy(() -> filter.test(Languages.json("{}"))).isInstanceOf(MappingFailure.class);
    }

    @Test
    void evaluationErrorFails() {
        Filter filter = Languages.language().filter("when", ".umur > 17");
        assertThatThrownBy(() -> filter.test(Languages.json("{'umur': 'tujuh'}")))
                .isInstanceOf(MappingFailure.class);
    }
}
