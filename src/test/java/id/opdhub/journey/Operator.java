package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An operator who calls a hub, and knows which status to expect. */
final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> hub;
    private final String key;

    /** @param hub its address */
    Operator(Supplier<String> hub, String key) {
        this.hub = hub;
        this.key = key;
    }

    JsonNode get(String path) {
        return send(request(path), 200);
    }

    JsonNode post(String path, String body, int status) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body)), status);
    }

    JsonNode delete(String path, int status) {
        return send(request(path).DELETE(), status);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub.get() + path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped");
        }
    }
}
