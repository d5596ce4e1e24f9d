package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids that may give a person away are told from those that do not. */
class PersonalNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1306025708909001,true",
        "pasien-1306025708909001,true",
        "1306.0257.0890.9001,true",
        "1306 02 570890 9001,true",
        "01.234.567.8-909.000,true",
        "PBB/13.06.020.003.005.0123.0/2026,true",
        "12345678901234,false",
        "a1306025708909x001,false",
        "130602--5708909001,false",
        "0190abcd-1234-7123-8123-123456789012,false",
        "01901234-1234-7123-8123-123456789012,false",
        "2026-03-01T08:00:00.000+07:00,false",
        "P-9001,false",
        "'',false"
    })
    void areSeenInTexts(String text, boolean personal) {
        assertThat(PersonalNumbers.looksPersonal(text)).isEqualTo(personal);
    }
}
