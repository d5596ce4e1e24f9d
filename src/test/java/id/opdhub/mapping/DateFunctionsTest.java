package id.opdhub.mapping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as forms, databases and spreadsheets write them. */
class DateFunctionsTest {

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
                "date(.x, 'excel') | '33102' | '1990-08-17'",
                "date(.x, 'excel') | 33102 | '1990-08-17'",
                "date(.x, 'excel') | '33102,75' | '1990-08-17'",
                "date(.x, 'excel') | '61' | '1900-03-01'",
                "date(.x, 'excel') | '60' | '60'",
                "date(.x, 'excel') | '9999999' | '9999999'",
                "date(.x, 'dd/MM/yyyy', 'excel') | '17/08/1990' | '1990-08-17'",
                "date(.x, 'dd/MM/yyyy', 'excel') | '33102' | '1990-08-17'",
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
        Languages.check(expression, input, expected);
    }
}
