package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A stand-in answers as an application would, and shows nobody's data. */
class SimulatorControllerTest {

    private static final String SECRET = "whsec_YSBzZWNyZXQgb2YgdGhlIHJlY2VpdmluZyBzeXN0ZW0=";
    private static final byte[] BODY = "{\"nama\":\"SITI RAHMAH\",\"rt\":\"002\"}".getBytes(StandardCharsets.UTF_8);

    private final SimulatorController controller = new SimulatorController(
            SimulatedSystem.connected(),
            SimulatedSystem.secrets("key", SECRET),
            new ObjectMapper(),
            Clock.fixed(Instant.parse("2026-09-14T03:00:00Z"), ZoneOffset.UTC));

    @Test
    void takesSignedEventAndShowsItWithoutItsValues() throws Exception {
        assertThat(answer(SimulatedSystem.ID, headers(), BODY)).isEqualTo(HttpStatus.NO_CONTENT);

        Inbox.Content content = controller.show(SimulatedSystem.ID).getBody();
        assertThat(content.count()).isEqualTo(1);
        assertThat(content.last()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("evt-1");
            assertThat(event.type()).isEqualTo("id.opdhub.kesehatan.pasien.v1");
            assertThat(event.fields()).containsExactly("nama", "rt");
        });
        assertThat(content.toString()).doesNotContain("SITI");
    }

    @Test
    void refusesUnsignedEvent() throws IOException {
        assertThat(answer(SimulatedSystem.ID, new HttpHeaders(), BODY)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(controller.show(SimulatedSystem.ID).getBody().count()).isZero();
    }

    @Test
    void readsNoMoreThanItTakes() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };

        assertThat(controller
                        .receive(SimulatedSystem.ID, new HttpHeaders(), endless)
                        .getStatusCode())
                .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(read.get()).isLessThan(3 * 1024 * 1024);
    }

    @Test
    void knowsOnlyConnectedSystems() throws Exception {
        assertThat(answer("elsewhere", headers(), BODY)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(controller.show("elsewhere").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private HttpStatusCode answer(String system, HttpHeaders headers, byte[] body) throws IOException {
        return controller
                .receive(system, headers, new ByteArrayInputStream(body))
                .getStatusCode();
    }

    private static HttpHeaders headers() throws WebhookSigningException {
        long now = Instant.now().getEpochSecond();
        HttpHeaders headers = new HttpHeaders();
        headers.add("Webhook-Id", "evt-1");
        headers.add("Webhook-Timestamp", Long.toString(now));
        headers.add(
                "Webhook-Signature", new Webhook(SECRET).sign("evt-1", now, new String(BODY, StandardCharsets.UTF_8)));
        headers.add("Ce-Type", "id.opdhub.kesehatan.pasien.v1");
        headers.add("Ce-Time", "2026-09-14T10:00:00+07:00");
        return headers;
    }
}
