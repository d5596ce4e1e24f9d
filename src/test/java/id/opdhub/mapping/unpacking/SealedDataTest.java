package id.opdhub.mapping.unpacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.simulator.Sealing;

/** Sealed data is opened by its own key alone, and a failure tells nothing of it. */
class SealedDataTest {

    private static final String CONTENT = "{\"items\":[\"garam & isi\"]}";
    private static final String SEALED = Sealing.seal(CONTENT, "garam");

    private final SealedData data = new SealedData(JsonPointer.compile("/data"));

    @Test
    void opensWhatIsSealedWithItsKey() {
        assertThat(data.open(json(SEALED), "garam"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(CONTENT);
        assertThat(data.open(json(SEALED.toUpperCase()), "garam"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(CONTENT);
    }

    @Test
    void opensNothingWithAnotherKey() {
        assertUnopened(json(SEALED), "gula");
    }

    @Test
    void opensNothingThatWasChanged() {
        char first = SEALED.charAt(30);
        assertUnopened(json(SEALED.substring(0, 30) + (first == '0' ? '1' : '0') + SEALED.substring(31)), "garam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "000000000000000000000000"})
    void opensNothingThatIsTooShortOrNoHex(String sealed) {
        assertUnopened(json(sealed), "garam");
    }

    @Test
    void opensNothingWhereThereIsNone() {
        assertUnopened("{\"message\":\"x\"}".getBytes(StandardCharsets.UTF_8), "garam");
    }

    private void assertUnopened(byte[] json, String salt) {
        assertThatThrownBy(() -> data.open(json, salt))
                .isInstanceOf(UnreadablePayload.class)
                .hasMessage("data-tersegel at line 1, column 1")
                .hasNoCause();
    }

    private static byte[] json(String sealed) {
        return ("{\"data\":\"" + sealed + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
