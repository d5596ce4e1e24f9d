package id.opdhub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The first byte names the format, so that what another hub stored otherwise is not taken for payload. */
class PayloadCodecTest {

    @Test
    void restoresWhatItStores() {
        byte[] payload = {0, 1, -1};
        assertThat(PayloadCodec.restore(PayloadCodec.store(payload))).isEqualTo(payload);
        assertThat(PayloadCodec.restore(PayloadCodec.store(new byte[0]))).isEmpty();
    }

    @Test
    void namesTheFormatInTheFirstByte() {
        assertThat(PayloadCodec.store(new byte[] {7})).containsExactly(1, 7);
    }

    @Test
    void refusesAnUnknownFormat() {
        assertThatThrownBy(() -> PayloadCodec.restore(new byte[] {2, 7})).isInstanceOf(UnreadableEntry.class);
        assertThatThrownBy(() -> PayloadCodec.restore(new byte[0])).isInstanceOf(UnreadableEntry.class);
    }
}
