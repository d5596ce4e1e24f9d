package id.opdhub.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import id.opdhub.mapping.unpacking.UnpackComponent.Unpacked;

/** How much of what calls bring is in memory at once, packed or not. */
class ValueBudgetTest {

    private final ValueBudget budget = new ValueBudget(10, Duration.ofMillis(1));
    private final HttpServletRequest call = new MockHttpServletRequest();
    private final HttpServletRequest other = new MockHttpServletRequest();

    @Test
    void countsWhatIsUnpackedUntilTheCallIsOver() {
        budget.take(call, bytes("PK"));
        unpack(call, "a;b;c;d;e;f;g;h");
        budget.take(other, bytes("PK"));

        assertThatThrownBy(() -> unpack(other, "a;b;c")).isInstanceOf(HubBusy.class);

        budget.giveBack(call);
        unpack(other, "a;b;c");
    }

    @Test
    void countsTheBytesOfFewValuesToo() {
        unpack(call, "x".repeat(270));

        assertThatThrownBy(() -> unpack(other, "a;b")).isInstanceOf(HubBusy.class);
    }

    @Test
    void letsInWhatIsMoreThanAllAlone() {
        unpack(call, ";".repeat(100));
        unpack(call, ";".repeat(200));
    }

    private void unpack(HttpServletRequest request, String content) {
        budget.roomFor(request).unpacked(() -> new Unpacked(bytes(content), "text/csv"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
