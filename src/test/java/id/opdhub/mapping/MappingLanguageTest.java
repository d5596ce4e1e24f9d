package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping may say, and what it is told when it may not. */
class MappingLanguageTest {

    @Test
    void keepsEmptyContainersAndDropsAbsentFields() {
        assertThat(Languages.apply("{\"a\": [], \"b\": {}, \"c\": .x, \"d\": null}", "{}")
                        .toString())
                .isEqualTo("{\"a\":[],\"b\":{}}");
    }

    @Test
    void resultBelongsToWhoeverAskedForIt() {
        Mapping mapping = Languages.mapping("{\"asal\": {\"id_asal\": \"1\"}, \"alamat\": .alamat}");
        ObjectNode input = (ObjectNode) Languages.json("{'alamat': {'rt': '001'}}");

        ((ObjectNode) mapping.apply(input).get("asal")).put("kode_sistem", "x");
        ((ObjectNode) mapping.apply(input).get("alamat")).put("rt", "002");

        assertThat(mapping.apply(input).toString())
                .isEqualTo("{\"asal\":{\"id_asal\":\"1\"},\"alamat\":{\"rt\":\"001\"}}");
    }

    @Test
    void keepsBigNumbersExact() {
        assertThat(Languages.apply("{\"nik\": string(.nik), \"n\": .nik}", "{'nik': 9171014107909003}")
                        .toString())
                .isEqualTo("{\"nik\":\"9171014107909003\",\"n\":9171014107909003}");
    }

    @Test
    void ownFunctionsReadTheMappingsVariables() {
        assertThat(Languages.apply("let a = .x def f(y) $a + $y f(2)", "{'x': 1}")
                        .intValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': dat(.x)} | 1:7 | no function `dat` → write `date`",
                "{'a': frobnicate(.x)} | 1:7 | no function `frobnicate` → see the list of functions in src/docs/folders-mappings.md",
                "let nama = .x {'a': $nana} | 1:21 | no variable `$nana` here → write `$nama`",
                "{'a': $x} | 1:7 | no variable `$x` here → set it before with `let x = …`",
                "{'a': .x 'b': .y} | 1:10 | cannot stand here → write a comma before it, or close what is open",
                "{'a': .x | 1:8 | the mapping ends too early → close what is open",
                "import 'x.jslt' as x {'a': 1} | 1:1 | a mapping cannot import → write the function in this file",
                "def f(x) f($x) f(.) | 1:10 | `f` calls itself → write a `for`, or one function per level",
                "def f(x) g($x) def g(x) f($x) f(.) | 1:25 | `f` calls itself",
                "def date(x) $x date(.) | 1:1 | `date` is a function of the hub → give yours another name",
                "def f(x) $x def f(y) $y f(.) | 1:13 | a second function `f` → give it another name",
                "{'a': uuid()} | 1:7 | `uuid` is not available: a mapping gives the same for the same input → leave the id out",
                "{'a': random()} | 1:7 | `random` is not available",
                "{'a': parse-time(.x, 'y')} | 1:7 | → write `timestamp` or `date`",
                "{'a': date(.x, 'DD-MM-YYYY')} | 1:7 | → write `dd-MM-yyyy`",
                "{'a': date(.x, .y)} | 1:7 | `date`: the date pattern is not a text → write it as a text, in double quotes",
                "{'a': date()} | 1:7 | `date` is given 0 arguments → give it 1 to 10",
                "{'a': timestamp(.x, 'dd-MM-yyyy', 'WIX')} | 1:7 | no zone `WIX` → write WIB, WITA, WIT or an offset like +07:00",
                "{'a': code('agma', .x)} | 1:7 | no code list `agma`",
                "{'a': test(.x, '(a')} | 1:7 | `test`: not a regular expression",
                "{'a': join(.x, .y)} | 1:7 | the separator is not a text",
                "{'a': test(.x, .y)} | 1:7 | the regular expression is not a text",
                "{'a': test(.x, '((a{1000}){1000}){1000}')} | 1:7 | the regular expression is too big",
                "{'a': 12345678901234567890} | 1:7 | a number of more than 18 digits → write it as a text",
                "{'a': 'x} | 1:10 | write texts in \"double quotes\" and close them",
                "{'a': '\\uZZZZ'} | 1:7 | a backslash that means nothing → write two of them",
                "{'a': .x * .y} | 1:7 | what is multiplied may be a text → write number(…) around each part",
                "{'a': 2 * number(.x, 'y')} | 1:7 | what is multiplied may be a text",
                "{'a': 1, 'a': 2} | 1:10 | duplicate key",
                "[for (.) [for (.) [for (.) [for (.) .]]]] | 1:1 | `for` inside `for` more than 3 deep",
                "def f(x) [for ($x) [for (.) .]] [for (.) [for (.) f(.)]] | 1:33 | `for` inside `for` more than 3 deep",
            })
    void saysWhereAndWhatToWriteInstead(String source, String place, String problem) {
        assertThatThrownBy(() -> Languages.mapping(source.replace('\'', '"')))
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("test.jslt:" + place + ": ")
                .hasMessageContaining(problem == null ? "" : problem);
    }

    @Test
    void loopsAfterEachOtherAreNotNested() {
        String source =
                "let a = [for (.) .x] let b = [for ($a) .] let c = [for ($b) .] let d = [for ($c) .] [for ($d) .]";
        assertThat(Languages.apply(source, "[{'x': 1}]").toString()).isEqualTo("[1]");
    }

    @Test
    void doublingIsFoundBeforeItFillsTheMemory() {
        String lets = IntStream.range(0, 40)
                .mapToObj(n -> "let a" + (n + 1) + " = $a" + n + " + $a" + n)
                .collect(Collectors.joining(" "));
        String functions = IntStream.range(0, 40)
                .mapToObj(n -> "def f" + (n + 1) + "(x) [f" + n + "($x), f" + n + "($x)]")
                .collect(Collectors.joining(" "));
        String pipes = IntStream.range(0, 40).mapToObj(n -> "| [., .]").collect(Collectors.joining(" "));

        assertGrows("let a0 = .x " + lets + " $a40");
        assertGrows("def f0(x) $x " + functions + " f40(.)");
        assertGrows(". " + pipes);
        assertGrows("to-json(".repeat(30) + "." + ")".repeat(30));
    }

    private static void assertGrows(String source) {
        assertThatThrownBy(() -> Languages.mapping(source))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("grow without measure");
    }

    @Test
    void deepNestingIsAFailureAndNotAnOverflow() {
        assertThatThrownBy(() -> Languages.mapping("[".repeat(20_000) + "]".repeat(20_000)))
                .isInstanceOf(MappingFailure.class);
        assertThatThrownBy(() -> Languages.mapping(" ".repeat(70_000) + "1")).isInstanceOf(MappingFailure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1,'b': number(.rahasia)} | 1:14",
                "{'a': 1,'b': error(.rahasia)} | 1:14",
                "{'a': 1,'b': get-key(.rahasia, 'a')} | 1:14",
                "{'a': 1,'b': [for (.rahasia) 1]} | 1:14",
                "{'a': 1,'b': .rahasia - 2} | 1:14",
                "{'a': 1,'b': .rahasia > 2} | 1:14",
                "{'a': 1,'b': mod(.rahasia, 0)} | 1:14",
                "{'a': 1,'b': from-json(.rahasia)} | 1:14",
                "{.rahasia: 1,'RAHASIA': 2} | 1:",
            })
    void failureAtRunTimeNamesThePlaceAndNothingElse(String source, String place) {
        Mapping mapping = Languages.mapping(source.replace('\'', '"'));
        assertThatThrownBy(() -> mapping.apply(Languages.json("{'rahasia': 'RAHASIA'}")))
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("test.jslt:" + place)
                .hasMessageNotContaining("RAHASIA")
                .hasNoCause();
    }

    @Test
    void numbersAreMultiplied() {
        assertThat(Languages.apply("number(.x) * (2 + size(.y)) - 1", "{'x': '5', 'y': [1]}")
                        .intValue())
                .isEqualTo(14);
    }

    @Test
    void readsTheStyleGuidesMapping() {
        String source = """
                // SIAK, upper case -> canonical birth event
                def blank-to-absent(x)
                  let s = text($x)
                  if ($s) $s
                {
                  "jenis": "LAHIR",
                  "nomor_akta": blank-to-absent(.NO_AKTA),
                  "warga": {
                    "nik": nik(.NIK),
                    "jenis_kelamin": code("jenis-kelamin", .JK),
                    "tanggal_lahir": date(.TGL_LHR, "dd-MM-yyyy"),
                    "alamat": { "kode_desa": region(.P, .K, .C, .D), "rt": pad(.RT, 3) }
                  }
                }
                """;
        assertThat(Languages.apply(
                                source,
                                "{'NIK': 1306014508909001, 'JK': 'P', 'TGL_LHR': '05-08-1990', 'P': 13, 'K': 6, 'C': 1, 'D': 2001, 'RT': 1, 'NO_AKTA': '-'}")
                        .toString())
                .isEqualTo(
                        "{\"jenis\":\"LAHIR\",\"warga\":{\"nik\":\"1306014508909001\",\"jenis_kelamin\":\"2\","
                                + "\"tanggal_lahir\":\"1990-08-05\",\"alamat\":{\"kode_desa\":\"1306012001\",\"rt\":\"001\"}}}");
    }
}
