package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions, which must end whatever they are. */
class PatternFunctionsTest {

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
        Languages.check(expression, input, expected);
    }

    @Test
    void evilRegularExpressionEnds() {
        String text = "a".repeat(40) + "b";
        assertThat(Languages.apply("test(.x, \"^(.*a){20}$\")", "{'x': '" + text + "'}")
                        .booleanValue())
                .isFalse();
    }
}
