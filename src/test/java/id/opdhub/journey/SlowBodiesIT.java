package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import id.opdhub.ingest.IngestSettings;
import id.opdhub.support.ResidentLoad;
import id.opdhub.support.RunningHub;

/** Senders that drip: they are told, and leave the others their room. */
@ExtendWith(OutputCaptureExtension.class)
class SlowBodiesIT extends RunningHub {

    private static final int ANNOUNCED = 10_000_000;
    private static final int LONGEST_WAIT = (int) Duration.ofSeconds(90).toMillis();

    @Autowired
    private IngestSettings settings;

    private final ScheduledExecutorService drops = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stopDripping() {
        drops.shutdownNow();
    }

    @Test
    void whoDripsIsToldAndLeavesTheRoomToOthers(CapturedOutput output) {
        // Together they announce more than the hub has room for.
        assertThat((long) 2 * ANNOUNCED).isGreaterThan(settings.maxInFlight().toBytes());
        assertThat(Stream.of(keyOf(OPENSID), keyOf(PUSKESMAS), keyOf("seseorang"))
                        .parallel()
                        .map(this::answerToDrops))
                .allMatch(answer -> answer.contains("/problems/"))
                .extracting(answer -> answer.substring(0, "HTTP/1.1 408".length()))
                .contains("HTTP/1.1 408", "HTTP/1.1 401")
                .isSubsetOf("HTTP/1.1 408", "HTTP/1.1 401", "HTTP/1.1 429");

        byte[] event = bytes(ResidentLoad.event(1, 905).toString());
        assertThat(post("/v1/records", OPENSID, event, "Content-Type", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(202);
        assertThat(output).doesNotContain("Servlet.service()");
    }

    /** What comes back while the drops still fall. */
    private String answerToDrops(String key) {
        String head = ("POST /v1/records HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: application/cloudevents+json\r\nContent-Length: %d\r\n\r\n")
                .formatted(key, ANNOUNCED);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(LONGEST_WAIT);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            drops.scheduleAtFixedRate(() -> drop(socket), 0, 100, TimeUnit.MILLISECONDS);
            InputStream in = socket.getInputStream();
            for (int letter = in.read(); letter >= 0 && !isProblem(answer); letter = in.read()) {
                answer.write(letter);
            }
        } catch (java.net.SocketTimeoutException stillOpen) {
            throw new AssertionError("the hub does not answer", stillOpen);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isProblem(ByteArrayOutputStream answer) {
        return answer.toString(StandardCharsets.UTF_8).contains("/problems/");
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException hungUp) {
            throw new IllegalStateException("no more drops", hungUp);
        }
    }
}
