package id.opdhub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads as agencies send them, and as nobody should. */
class PayloadReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/fhir+json; charset=UTF-8",
                "text/json",
                "Application/JSON;charset=\"utf-8\""
            })
    void readsJson(String contentType) {
        assertThat(tree("\ufeff{\"a\": 1}", contentType).toString()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml; charset=koi8-r",
                "",
                ";",
                "application/json; charset=utf-16",
                "text/csv; charset=koi8-r",
                "image/svg+json"
            })
    void refusesOtherContentTypes(String contentType) {
        assertThatThrownBy(() -> PayloadReader.read(new byte[0], contentType)).isInstanceOf(UnsupportedPayload.class);
    }

    @Test
    void refusesAbsentContentType() {
        assertThatThrownBy(() -> PayloadReader.read(new byte[0], null)).isInstanceOf(UnsupportedPayload.class);
    }

    @Test
    void keepsNumbersExact() {
        String json = "{\"nik\":9171014107909003,\"nop\":123456789012345678901,\"harga\":12500000.50}";
        assertThat(tree(json, "application/json").toString()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'RAHASIA': 1, 'RAHASIA': 2} | 1:25 | json-ganda",
                "{'a': RAHASIA} | 1: | json-rusak",
                "{'a': 'RAHASIA | 1: | json-rusak",
                "{'a': 1} RAHASIA | 1:10 | json-rusak",
                "{'a': 1}{'b': 2} | 1:9 | json-rusak",
                "{'a': NaN} | 1: | json-rusak",
                "{'a': 0123} | 1: | json-rusak",
                "{'a': 1e400} | 1:7 | json-batas",
                "{'a': 1e-400} | 1:7 | json-batas",
                "{'a': 1e999999999} | 1:7 | json-batas",
                "{'a': 1e99999999999999999999} | 1: | json-",
                "{'a': '\\ud800'} | 1:8 | bukan-teks",
                "{'a': '\\udc00\\ud800'} | 1:8 | bukan-teks",
                "{'\\ud83d': 1} | 1:3 | bukan-teks",
                "{'a': '\\u0000'} | 1:8 | karakter-nol",
                "` ` | 1:1 | kosong",
                "{'a': 1 // komentar} | 1: | json-rusak",
            })
    void unreadableJsonIsNamedByPlaceAndRule(String json, String place, String code) {
        assertUnreadable(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json", place, code);
    }

    @Test
    void keepsEscapedTexts() {
        assertThat(tree("[\"\\ud83d\\ude00 \\\\ud800 \\n\"]", "application/json")
                        .get(0)
                        .asText())
                .isEqualTo("\ud83d\ude00 \\ud800 \n");
    }

    @Test
    void limitsHold() {
        assertUnreadable(
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "application/json", "1:66", "json-batas");
        assertUnreadable(
                ("[" + "9".repeat(2_000) + "]").getBytes(StandardCharsets.UTF_8),
                "application/json",
                "1:",
                "json-batas");
        assertUnreadable(
                ("[\"" + "a".repeat(1_100_000) + "\"]").getBytes(StandardCharsets.UTF_8),
                "application/json",
                "1:",
                "json-batas");
        assertUnreadable(("a\n" + "b".repeat(40_000)).getBytes(StandardCharsets.UTF_8), "text/csv", "2:", "csv-batas");
        assertUnreadable(
                ("a\n" + "b\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8), "text/csv", "10002:", "csv-batas");
        assertUnreadable("a,".repeat(600).getBytes(StandardCharsets.UTF_8), "text/csv", "1:501", "csv-batas");
    }

    @Test
    void bytesThatAreNoTextAreFound() {
        assertUnreadable(
                "{\"a\":\n \"é\"}".getBytes(StandardCharsets.ISO_8859_1), "application/json", "2:3", "bukan-teks");
        assertUnreadable("{\"a\": 1}".getBytes(StandardCharsets.UTF_16), "application/json", "1:1", "bukan-teks");
        assertUnreadable("{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE), "application/json", "1:2", "karakter-nol");
        assertUnreadable("a;b\n1;\0".getBytes(StandardCharsets.UTF_8), "text/csv", "2:3", "karakter-nol");
        assertUnreadable(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "application/json", "1:1", "bukan-teks");
    }

    @Test
    void halfACharacterIsNoText() {
        assertThatThrownBy(() -> PayloadReader.read("\"\ud800\"", "application/json"))
                .isInstanceOf(UnreadablePayload.class);
    }

    @Test
    void randomBytesAreUnreadableAtWorst() {
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                String letters = "{}[]\",:;\\u0123456789eE+-.\n\r'ab\ufeff </>&#?!=";
                for (int index = 0; index < bytes.length; index++) {
                    bytes[index] = (byte) letters.charAt(random.nextInt(letters.length()));
                }
            }
            String contentType = round % 3 == 0 ? "text/csv" : round % 3 == 1 ? "text/xml" : "application/json";
            assertThatCode(() -> readOrRefuse(bytes, contentType)).doesNotThrowAnyException();
        }
    }

    private void readOrRefuse(byte[] bytes, String contentType) {
        try {
            assertThat(PayloadReader.read(bytes, contentType)).isNotNull();
        } catch (UnreadablePayload e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
        }
    }

    private JsonNode tree(String text, String contentType) {
        return ((Payload.Tree) PayloadReader.read(text.getBytes(StandardCharsets.UTF_8), contentType)).root();
    }

    private void assertUnreadable(byte[] bytes, String contentType, String place, String code) {
        assertThatThrownBy(() -> PayloadReader.read(bytes, contentType))
                .isInstanceOfSatisfying(UnreadablePayload.class, e -> {
                    assertThat(e.line() + ":" + e.column()).startsWith(place);
                    assertThat(e.code()).startsWith(code);
                    assertThat(e.getMessage()).doesNotContain("RAHASIA");
                })
                .hasNoCause();
    }
}
