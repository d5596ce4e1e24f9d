package id.opdhub.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender that posts the same sheet to its feed, call after call, until it is closed. */
public final class SheetLoad implements AutoCloseable {

    private static final Path SHEET = Path.of("routes/systems/opensid-tiku-selatan/samples/penduduk/keluarga.csv");
    private static final int ACCEPTED = 202;

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI feed;
    private final String key;
    private final Thread thread;

    /** Starts it. */
    public SheetLoad(String hub, String key) {
        this.feed = URI.create(hub + "/v1/in/opensid-tiku-selatan/penduduk");
        this.key = key;
        thread = new Thread(this::send, "sheet-load");
        thread.start();
    }

    /** Status and text of every answer that was no 202. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private void send() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var answer = http.send(call(), BodyHandlers.ofString());
                if (answer.statusCode() != ACCEPTED) {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException failure) {
                refused.add(failure.toString());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private HttpRequest call() throws IOException {
        return HttpRequest.newBuilder(feed)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(SHEET))
                .build();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
