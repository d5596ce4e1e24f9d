package id.opdhub.mapping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, regions and population numbers as registers hold them. */
class CodeFunctionsTest {

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
        Languages.check(expression, input, expected);
    }
}
