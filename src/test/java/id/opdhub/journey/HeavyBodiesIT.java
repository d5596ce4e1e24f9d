package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.support.HubProcess;
import id.opdhub.support.Routes;

/** Bodies of the allowed size that hold as much as fits: several at once do not end a hub with the memory that the README promises. */
class HeavyBodiesIT {

    private static final int AT_ONCE = 8;
    private static final String RESIDENTS = "/v1/in/opensid-tiku-selatan/penduduk";
    private static final String BIRTHS = "/v1/in/opensid-tiku-selatan/kelahiran";
    private static final String COMPLAINTS = "/v1/in/lapor-sumbar/pengaduan";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final Path GOOD =
            Path.of("routes/systems/opensid-tiku-selatan/samples/kelahiran/lapor-terlambat.json");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    /** A body of one piece over and over. */
    private record Heavy(String path, String type, String start, String piece, String end) {

        byte[] body(int size) {
            String text = start + piece.repeat((size - start.length() - end.length()) / piece.length()) + end;
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Stream<Heavy> heavy() {
        return Stream.of(
                new Heavy("/v1/records", BATCH, "[{}", ",{}", "]"),
                new Heavy("/v1/records", BATCH, "[{}", ",{\"id\":\"a\"}", "]"),
                new Heavy(BIRTHS, "application/json", "{\"log_penduduk\":[{}", ",{\"kode_peristiwa\":1}", "]}"),
                new Heavy(BIRTHS, "application/json", "[[]", ",[]", "]"),
                new Heavy(BIRTHS, "application/json", "[0", ",0", "]"),
                new Heavy(COMPLAINTS, "text/xml", "<a>", "<b/>", "</a>"),
                new Heavy(COMPLAINTS, "text/xml", "<a>", "<b c=''><d/></b>", "</a>"),
                new Heavy(RESIDENTS, "text/csv", "a;b\n", "1;2\n", ""),
                new Heavy(RESIDENTS, "text/csv", "a;b\n", "\n", ""));
    }

    @Test
    void theHubOutlivesThemAll() throws Exception {
        Map<String, String> keys = Map.of("OPENSID_TIKU_SELATAN_KEY", "kunci", "LAPOR_SUMBAR_KEY", "kunci-lapor");
        try (HubProcess hub = new HubProcess(folder, Routes.withoutRates(folder.resolve("routes")), keys)) {
            hub.start();
            for (Heavy heavy : heavy().toList()) {
                // One that fills the room for bodies, and many that fill it together.
                assertThat(statuses(hub, heavy, 1, 10_000_000))
                        .as(heavy.toString())
                        .isSubsetOf(400, 413, 422);
                assertThat(statuses(hub, heavy, AT_ONCE, 1_800_000))
                        .as(heavy.toString())
                        .isSubsetOf(202, 207, 400, 413, 422, 429);
            }
            HttpResponse<String> good = send(hub, BIRTHS, "application/json", Files.readAllBytes(GOOD))
                    .join();
            assertThat(good.statusCode()).as(good.body()).isEqualTo(202);
        }
        assertThat(folder.resolve("hub.log")).content().doesNotContain("OutOfMemoryError");
    }

    private List<Integer> statuses(HubProcess hub, Heavy heavy, int senders, int size) {
        byte[] body = heavy.body(size);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            answers.add(send(hub, heavy.path(), heavy.type(), body));
        }
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    private CompletableFuture<HttpResponse<String>> send(HubProcess hub, String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.url() + path))
                .header("Authorization", path.equals(COMPLAINTS) ? "Bearer kunci-lapor" : "Bearer kunci")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
