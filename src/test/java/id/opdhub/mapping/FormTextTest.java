package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form is read as the texts that were typed into it. */
class FormTextTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void readsEachFieldAsTextAndSeveralAsAList() {
        assertThat(read("NIK=0130602200100001&NAMA=Siti+Rahmah%20%26+Co&kota=a&kota=%C3%A7&kosong=&x"))
                .hasToString("{\"NIK\":\"0130602200100001\",\"NAMA\":\"Siti Rahmah & Co\",\"kota\":[\"a\",\"ç\"],"
                        + "\"kosong\":\"\",\"x\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource({"'', kosong", "a=%zz, formulir-rusak", "a=%, formulir-rusak", "a=%00, karakter-nol"})
    void refusesWhatIsNoForm(String form, String code) {
        assertThatThrownBy(() -> read(form))
                .isInstanceOfSatisfying(UnreadablePayload.class, fault -> assertThat(fault.code())
                        .isEqualTo(code));
    }

    @Test
    void refusesMoreFieldsThanAFormHas() {
        assertThatThrownBy(() -> read("a=1&".repeat(2_001)))
                .isInstanceOfSatisfying(UnreadablePayload.class, fault -> assertThat(fault.code())
                        .isEqualTo("formulir-batas"));
    }

    private static Object read(String form) {
        return ((Payload.Tree) PayloadReader.read(form.getBytes(StandardCharsets.UTF_8), FORM)).root();
    }
}
