package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Who is slow, and who only has much to send. */
class PaceTest {

    @ParameterizedTest
    @CsvSource({
        "0, 30, true",
        "1, 32, false",
        "1000, 30, true",
        "1000, 32, false",
        "1024, 31, true",
        "10485760, 10269, true",
        "10485760, 10272, false",
    })
    void aBodyMayTakeTheGraceAndASecondForEachKilobyte(long received, long seconds, boolean kept) {
        Pace pace = new Pace(Duration.ofSeconds(30), DataSize.ofKilobytes(1));
        assertThat(pace.isKept(received, Duration.ofSeconds(seconds))).isEqualTo(kept);
    }

    @Test
    void aBodyThatKeepsPaceIsTheSame() throws Exception {
        byte[] body = {1, -1, 3};
        assertThat(new Pace(Duration.ofMinutes(1), DataSize.ofKilobytes(1))
                        .hold(new ByteArrayInputStream(body))
                        .readAllBytes())
                .isEqualTo(body);
    }

    @Test
    void nothingPerSecondIsNoPace() {
        assertThatThrownBy(() -> new Pace(Duration.ZERO, DataSize.ofBytes(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
