package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.mapping.functions.UnmappedValue;

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
                "region(.x) | '3201000000' | '3201'",
                "region(.x) | '3201020000' | '320102'",
                "region(.x) | '3200000000' | '32'",
                "region(.x) | '6403060003' | '6403060003'",
                "region(.x) | '0000000000' | '00'",
                "region(.x) | '13' | '13'",
                "region(.x) | 'X' | 'X'",
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
                "nik-status(.x) | '0130602900100001' | 'FORMAT_SALAH'",
                "nik(.x) | '1111111111111111' | null",
                "current-region(.x) | '91.01' | '9301'",
                "current-region(.x) | '1306' | '1306'",
                "current-region(.x) | '9101012001' | '9101012001'",
                "region-from-names('Kalimantan Timur', .x) | 'KUTAI KARTANEGARA' | '6402'",
                "region-from-names(null, .x) | 'KAB. SOLOK' | '1302'",
                "region-from-names('Sumatera Barat', .x) | 'SOLOK' | 'SOLOK'",
                "region-from-names('Sumatera Barat', .x) | 'KUKAR' | 'KUKAR'",
                "region-from-names('Sumatera Barat', .x) | '-' | null",
                "region-with-name(.x, 'Kutai Kartanegara') | '64.02.06.2003' | '6402062003'",
                "region-with-name(.x, 'KUKAR') | '6402062003' | '6402062003'",
                "region-with-name(.x, null) | '6403060003' | '6403060003'",
                "region-with-name(.x, 'Kutai Kartanegara') | '6403060003' | '6403060003 Kutai Kartanegara'",
                "region-with-name(.x, 'SOLOK') | '1372' | '1372'",
                "region-with-name(.x, 'SOLOK') | '1303' | '1303 SOLOK'",
                "region-with-name(.x, 'SOLOK') | null | null",
                "nip-kind(.x) | '19900913 201503 1 901' | 'PNS'",
                "nip-kind(.x) | '199009132024212901' | 'PPPK'",
                "nip-kind(.x) | '130123456' | null",
                "npwp(.x) | '01.234.567.8-909.000' | '0012345678909000'",
                "npwp(.x) | '1306025708909001' | '1306025708909001'",
                "npwp(.x) | '00.000.000.0-000.000' | null",
                "npwp(.x) | '1,30603E+15' | '1,30603E+15'",
                "nop(.x) | '13.06.020.003.005.0123.0' | '130602000300501230'",
                "nop(.x[0], .x[1], .x[2], .x[3], .x[4], .x[5], .x[6]) | [13, '6', '20', 3, 5, 123, 0] | '130602000300501230'",
                "nop(.x[0], .x[1], .x[2], .x[3], .x[4], .x[5], .x[6]) | [13, 6, 'X', 3, 5, 123, 0] | '13.6.X.3.5.123.0'",
                "nop(.x[0], .x[1], .x[2], .x[3], .x[4], .x[5], .x[6]) | [] | null",
                "table('status-dasar', .x) | 1 | 'HIDUP'",
                "table('status-dasar', .x) | ' 01 ' | 'HIDUP'",
                "table('status-dasar', .x) | 'MATI' | 'MENINGGAL'",
                "table('status-dasar', .x) | true | 'HIDUP'",
                "table('status-dasar', .x) | '99' | null",
                "table('status-dasar', .x) | '' | null",
                "table('status-dasar', .x) | '-' | null",
                "table('status-dasar', .x) | null | null",
                "table('status-dasar', .x) | 7 | '7'",
                "table('status-dasar', .x) | [1] | [1]",
            })
    void codesAndIdentifiersAreRead(String expression, String input, String expected) {
        Languages.check(expression, input, expected);
    }

    @Test
    void namesTheTableThatWasMeant() {
        assertThatExceptionOfType(MappingFailure.class)
                .isThrownBy(() -> Languages.mapping("{\n\"a\": table(\"status-dasr\", .x)}"))
                .withMessageContaining("test.jslt:2:")
                .withMessageContaining("write \"status-dasar\"");
        assertThatExceptionOfType(MappingFailure.class)
                .isThrownBy(() -> Languages.mapping("table(.nama, .x)"))
                .withMessageContaining("is not a text");
        assertThat(Languages.mapping("[table(\"status-dasar\", .x)]").tables()).containsExactly("status-dasar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text(table('status-dasar', .x))",
                "person-name(table('status-dasar', .x))",
                "code('jenis-kelamin', table('status-dasar', .x))",
                "date(table('status-dasar', .x))",
                "region(13, table('status-dasar', .x))",
                "region(table('status-dasar', .x), 6)",
                "fallback(table('status-dasar', .x), 'lain')"
            })
    void handsOnWhatATableDoesNotHave(String expression) {
        JsonNode result = Languages.apply(expression.replace('\'', '"'), "{'x': 'belum pasti'}");

        assertThat(result).isInstanceOf(UnmappedValue.class);
        assertThat(result.textValue()).isEqualTo("belum pasti");
    }

    @Test
    void takesANopWholeOrInSevenParts() {
        assertThatExceptionOfType(MappingFailure.class)
                .isThrownBy(() -> Languages.mapping("nop(.a, .b)"))
                .withMessageContaining("given 2 parts");
    }
}
