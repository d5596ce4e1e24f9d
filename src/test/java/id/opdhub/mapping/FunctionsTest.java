package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each function of the hub gives for what applications send; one table per function. */
class FunctionsTest {

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
                "string(.x) | 12500000.5 | '12500000.5'",
                "string(.x) | null | null",
                "starts-with(.x, 'nu') | null | false",
                "ends-with(.x, '01') | '1301' | true",
            })
    void textsAreCleaned(String expression, String input, String expected) {
        check(expression, input, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date(.x) | '1990-08-17' | '1990-08-17'",
                "date(.x) | '17-08-1990' | '1990-08-17'",
                "date(.x) | '7/8/1990' | '1990-08-07'",
                "date(.x) | '0000-00-00' | null",
                "date(.x) | '00-00-0000' | null",
                "date(.x) | '0000-00-00 00:00:00' | null",
                "date(.x) | '' | null",
                "date(.x) | '31-02-1990' | '31-02-1990'",
                "date(.x) | '29-02-2023' | '29-02-2023'",
                "date(.x) | '33102' | '33102'",
                "date(.x) | 33102 | 33102",
                "date(.x) | '1990-08-17T17:00:00Z' | '1990-08-17T17:00:00Z'",
                "date(.x, 'd MMMM yyyy') | '17 Agustus 1990' | '1990-08-17'",
                "date(.x, 'd MMM yyyy') | '17 Agt 1990' | '1990-08-17'",
                "date(.x, 'd MMM yyyy') | '17 Agu. 1990' | '1990-08-17'",
                "date(.x, 'd MMMM yyyy') | '5 NOPEMBER 2001' | '2001-11-05'",
                "date(.x, 'd MMMM yyyy') | '5 May 2001' | '2001-05-05'",
                "date(.x, 'd MMMM yyyy') | '5 Bulan 2001' | '5 Bulan 2001'",
                "date(.x, 'dd-MM-yy') | '17-08-90' | '1990-08-17'",
                "date(.x, 'dd-MM-yy') | '17-08-26' | '2026-08-17'",
                "date(.x, 'ddMMyyyy', 'yyyyMMdd') | '17081990' | '1990-08-17'",
                "date(.x, 'yyyyMMdd', 'dd.MM.yyyy') | '17.08.1990' | '1990-08-17'",
                "date(.x, 'yyyy-MM-dd HH:mm:ss') | '1990-08-17 10:11:12' | '1990-08-17'",
                "timestamp(.x, 'yyyy-MM-dd HH:mm:ss', 'WIB') | '2026-01-05 10:00:00' | '2026-01-05T10:00:00+07:00'",
                "timestamp(.x, 'dd/MM/yyyy HH:mm', 'WIT') | '05/01/2026 10:00' | '2026-01-05T10:00:00+09:00'",
                "timestamp(.x, 'dd-MM-yyyy', '+08:00') | '05-01-2026' | '2026-01-05T00:00:00+08:00'",
                "timestamp(.x, 'dd-MM-yyyy HH:mm', 'WITA') | '05-01-2026 25:00' | '05-01-2026 25:00'",
                "timestamp(.x, 'yyyy-MM-dd HH:mm:ssXXX', 'WIB') | '2026-01-05 10:00:00+09:00' | '2026-01-05T10:00:00+09:00'",
                "format-date(.x, 'dd-MM-yyyy') | '1990-08-17' | '17-08-1990'",
                "format-date(.x, 'd MMMM yyyy') | '1990-08-17' | '17 Agustus 1990'",
                "format-date(.x, 'dd-MM-yyyy') | '2026-01-05T10:00:00+07:00' | '05-01-2026'",
                "format-date(.x, 'HH:mm') | '1990-08-17' | '1990-08-17'",
                "now() | null | '2026-12-17T10:00:00+07:00'",
            })
    void datesAreRead(String expression, String input, String expected) {
        check(expression, input, expected);
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
        check(expression, input, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code('jenis-kelamin', .x) | 'P' | '2'",
                "code('jenis-kelamin', .x) | ' laki-laki ' | '1'",
                "code('jenis-kelamin', .x) | 1 | '1'",
                "code('jenis-kelamin', .x) | 'X' | 'X'",
                "code('jenis-kelamin', .x) | '-' | null",
                "code-label('jenis-kelamin', .x) | '2' | 'PEREMPUAN'",
                "code-label('jenis-kelamin', .x) | '9' | '9'",
                "region(.x) | '13.06.02.2001' | '1306022001'",
                "region(.x[0], .x[1], .x[2], .x[3]) | [13, 6, '02', 2001] | '1306022001'",
                "region(.x[0], .x[1], .x[2], .x[3]) | [13, 6] | '1306'",
                "region(.x[0], .x[1]) | [13, 'X'] | '13.X'",
                "region(.x[0], .x[1]) | [131, 6] | '131.6'",
                "region(.x[0], .x[1]) | [] | null",
                "nik(.x) | '1306 0145 0890 9001' | '1306014508909001'",
                "nik(.x) | '\\u00271306014508909001' | '1306014508909001'",
                "nik(.x) | 1306014508909001 | '1306014508909001'",
                "nik(.x) | '0' | null",
                "nik(.x) | '-' | null",
                "nik(.x) | '0000000000000000' | null",
                "nik(.x) | '9999999999999999' | null",
                "nik(.x) | '3,20114E+15' | '3,20114E+15'",
                "nik-status(.x) | '1306014508909001' | 'FORMAT_SAH'",
                "nik-status(.x) | '0130602200100001' | 'SEMENTARA'",
                "nik-status(.x) | '1306014508900000' | 'FORMAT_SALAH'",
                "nik-status(.x) | '1306013208909001' | 'FORMAT_SALAH'",
                "nik-status(.x) | '1306012902909001' | 'FORMAT_SALAH'",
                "nik-status(.x) | '1306012902929001' | 'FORMAT_SAH'",
                "nik-status(.x) | '3,20114E+15' | 'FORMAT_SALAH'",
                "nik-status(.x) | '-' | 'TIDAK_ADA'",
                "nik-status(.x) | null | 'TIDAK_ADA'",
                "nik-status(.x) | {} | 'FORMAT_SALAH'",
            })
    void codesAndIdentifiersAreRead(String expression, String input, String expected) {
        check(expression, input, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "test(.x, '^[0-9]+$') | '123' | true",
                "test(.x, '^[0-9]+$') | null | false",
                "capture(.x, '(?P<rt>[0-9]+)/(?P<rw>[0-9]+)') | '001/002' | {'rt':'001','rw':'002'}",
                "capture(.x, '(?<rt>[0-9]+)/') | '001/002' | {'rt':'001'}",
                "capture(.x, '(?P<rt>[0-9]+)') | 'x' | {}",
                "split(.x, '/') | '1/2/3' | ['1','2','3']",
                "split(.x, '/') | null | null",
                "replace(.x, '[aeiou]', '$1') | 'abc' | '$1bc'",
                "replace(.x, ' ', '') | null | null",
            })
    void regularExpressionsWork(String expression, String input, String expected) {
        check(expression, input, expected);
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

    @Test
    void evilRegularExpressionEnds() {
        String text = "a".repeat(40) + "b";
        assertThat(Languages.apply("test(.x, \"^(.*a){20}$\")", "{'x': '" + text + "'}")
                        .booleanValue())
                .isFalse();
    }

    private static void check(String expression, String input, String expected) {
        String source = expression.replace('\'', '"');
        assertThat(Languages.apply(source, "{'x': " + input + "}").toString())
                .as("%s of %s", expression, input)
                .isEqualTo(Languages.json(expected).toString());
    }
}
