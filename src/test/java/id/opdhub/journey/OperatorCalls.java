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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.opdhub.support.HubProcess;

/** An operator at the hub's API, who expects a status of each call. */
final class OperatorCalls {

    static final String KEY = "kunci-uji-operator";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HubProcess hub;

    OperatorCalls(HubProcess hub) {
        this.hub = hub;
    }

    JsonNode get(String path) {
        return send(request(path), 200);
    }

    JsonNode post(String path, String body, int status) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), status);
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub.url() + path)).header("Authorization", "Bearer " + KEY);
    }

    private JsonNode send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped");
        }
    }
}
