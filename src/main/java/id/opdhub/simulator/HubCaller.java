package id.opdhub.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Calls the hub as an application does: over HTTP, with the API key of its system. */
final class HubCaller implements Way {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Systems systems;
    private final Secrets secrets;
    private final URI hub;

    HubCaller(Systems systems, Secrets secrets, URI hub) {
        this.systems = systems;
        this.secrets = secrets;
        this.hub = hub;
    }

    /** Whether the hub has settled the matter: kept the records or told what is wrong with them. */
    @Override
    public boolean send(SimulatedSubmission submission) throws InterruptedException {
        Optional<String> key = key(submission);
        if (key.isEmpty()) {
            return true;
        }
        HttpRequest request = HttpRequest.newBuilder(
                        hub.resolve("/v1/in/" + submission.system() + "/" + submission.feed()))
                .header("Authorization", "Bearer " + key.get())
                .header("Content-Type", submission.contentType())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(submission.body()))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode() < 500 && answer.statusCode() != 429 || isFault(answer);
        } catch (IOException e) {
            // The hub is starting or stopping; the caller sends again.
            return false;
        }
    }

    /** SOAP says "no" with 500. */
    private static boolean isFault(HttpResponse<Void> answer) {
        return answer.statusCode() == 500
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml");
    }

    /** None for a system that is not connected, as when somebody took its folder away. */
    private Optional<String> key(SimulatedSubmission submission) {
        return systems.find(submission.system())
                .filter(system -> system.hasFeed(submission.feed()))
                .flatMap(system -> system.credentials().key())
                .flatMap(secrets::find);
    }
}
