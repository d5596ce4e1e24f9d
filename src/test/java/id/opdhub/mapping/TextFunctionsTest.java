package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, amounts and telephone numbers, one line per way of writing them. */
class TextFunctionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text(.x) | '  Siti   Aminah ' | 'Siti Aminah'",
                "text(.x) | 'Siti\\u00a0Aminah' | 'Siti Aminah'",
                "text(.x) | ' ' | null",
                "text(.x) | '-' | null",
                "text(.x) | 1306019001 | '1306019001'",
                "text(.x) | true | true",
                "text(.x) | ['a'] | ['a']",
                "html-text(.x) | '<p>Jalan <b>rusak</b>&nbsp;parah.</p><p>3 &lt; 4 &amp; x<br/>y</p>' | 'Jalan rusak parah. 3 < 4 & x y'",
                "html-text(.x) | 'suhu <30 derajat &unknown;' | 'suhu <30 derajat &unknown;'",
                "html-text(.x) | '<p>&nbsp;</p>' | null",
                "html-text(.x) | ['<p>'] | ['<p>']",
                "list(.x) | 'a' | ['a']",
                "list(.x) | ['a'] | ['a']",
                "list(.x) | null | []",
                "text(.x) | {'@lang': 'id', '#text': ' a '} | 'a'",
                "date(.x) | {'@zona': 'WIB', '#text': '17-08-1990'} | '1990-08-17'",
                "money(.x) | {'@mata-uang': 'IDR', '#text': '1.250,00'} | 1250",
                "digits(.x) | '13.06.02.2001' | '1306022001'",
                "digits(.x) | '13 06' | '1306'",
                "digits(.x) | '3,20114E+15' | '3,20114E+15'",
                "digits(.x) | 3.20114E15 | 3.20114E15",
                "digits(.x) | '' | null",
                "pad(.x, 3) | 1 | '001'",
                "pad(.x, 3) | '02' | '002'",
                "pad(.x, 3) | '0012' | '0012'",
                "pad(.x, 3) | 'RT 1' | 'RT 1'",
                "pad(.x, 3) | -1 | '-1'",
                "pad(.x, 3) | 1.5 | 1.5",
                "person-name(.x) | ' siti  aminah, S.Pd' | 'SITI AMINAH, S.PD'",
                "name-without-titles(.x) | 'Drs. H. Sutan Malik, S.Sos., M.Si.' | 'Sutan Malik'",
                "titles-before(.x) | 'Drs. H. Sutan Malik, S.Sos., M.Si.' | 'Drs. H.'",
                "titles-after(.x) | 'Drs. H. Sutan Malik, S.Sos., M.Si.' | 'S.Sos., M.Si.'",
                "name-without-titles(.x) | 'DEWI ANGGRAINI, S. Kom' | 'DEWI ANGGRAINI'",
                "titles-after(.x) | 'dr. RANI PUTRI, Sp.A(K), PhD' | 'Sp.A(K), PhD'",
                "titles-after(.x) | 'RANI PUTRI, A.Md.Keb' | 'A.Md.Keb'",
                "name-without-titles(.x) | 'MUH. IQBAL' | 'MUH. IQBAL'",
                "titles-before(.x) | 'MOH. HATTA' | null",
                "name-without-titles(.x) | 'R. SOEPOMO' | 'R. SOEPOMO'",
                "name-without-titles(.x) | 'SITI, BINTI AHMAD' | 'SITI, BINTI AHMAD'",
                "titles-after(.x) | 'SITI, BINTI AHMAD' | null",
                "name-without-titles(.x) | 'SITI RAHMAH,' | 'SITI RAHMAH,'",
                "name-without-titles(.x) | 'Prof.' | 'Prof.'",
                "titles-before(.x) | 'RUSLI' | null",
                "titles-before(.x) | '-' | null",
                "string(.x) | 12500000.5 | '12500000.5'",
                "string(.x) | null | null",
                "starts-with(.x, 'nu') | null | false",
                "join(.x, '/') | ['1', null, 2, {}] | '1/2/{}'",
                "join(.x, '/') | '1' | '1'",
                "ends-with(.x, '01') | '1301' | true",
            })
    void textsAreCleaned(String expression, String input, String expected) {
        Languages.check(expression, input, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "money(.x) | '1.250.000,00' | 1250000",
                "money(.x) | 'Rp 1.250.000' | 1250000",
                "money(.x) | 'Rp. 75.000,-' | 75000",
                "money(.x) | '1,250,000.00' | 1250000",
                "money(.x) | '1,250,000' | 1250000",
                "money(.x) | '1250000' | 1250000",
                "money(.x) | '12500000.00' | 12500000",
                "money(.x) | '1.250' | 1250",
                "money(.x) | '-50.000' | -50000",
                "money(.x) | 1250000.0 | 1250000",
                "money(.x) | '1,250' | '1,250'",
                "money(.x) | '1250,50' | '1250,50'",
                "money(.x) | 1250.5 | 1250.5",
                "money(.x) | '12.34.567' | '12.34.567'",
                "money(.x) | 'gratis' | 'gratis'",
                "money(.x) | '' | null",
                "money(.x) | '99999999999999999999' | '99999999999999999999'",
                "number(.x, 0) | '12' | 12",
                "number(.x, 0) | 'dua belas' | 0",
                "phone(.x) | '0812-3456-7890' | '+6281234567890'",
                "phone(.x) | '(0752) 76543' | '+6275276543'",
                "phone(.x) | '+62 812 3456 7890' | '+6281234567890'",
                "phone(.x) | '62081234567890' | '+6281234567890'",
                "phone(.x) | 81234567890 | '+6281234567890'",
                "phone(.x) | '+6591234567' | '+6591234567'",
                "phone(.x) | '08XX' | '08XX'",
                "phone(.x) | '8,12346E+11' | '8,12346E+11'",
                "phone(.x) | '-' | null",
            })
    void amountsAndNumbersAreRead(String expression, String input, String expected) {
        Languages.check(expression, input, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(.x)",
                "digits(.x)",
                "pad(.x, 3)",
                "person-name(.x)",
                "phone(.x)",
                "money(.x)",
                "date(.x)",
                "timestamp(.x, \"dd-MM-yyyy\", \"WIB\")",
                "format-date(.x, \"dd-MM-yyyy\")",
                "region(.x)",
                "nik(.x)",
                "code(\"jenis-kelamin\", .x)",
                "code-label(\"jenis-kelamin\", .x)",
                "string(.x)",
                "split(.x, \",\")"
            })
    void absentStaysAbsent(String expression) {
        assertThat(Languages.apply(expression, "{}").isNull()).isTrue();
        assertThat(Languages.apply(expression, "{'x': null}").isNull()).isTrue();
    }
}
