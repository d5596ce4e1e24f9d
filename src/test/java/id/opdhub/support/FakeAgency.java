package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An agency's application that remembers what reached it, in order, and can be told how to answer. */
public final class FakeAgency implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final List<Received> received = new ArrayList<>();
    private volatile Manner manner = call -> 204;

    /** How the application answers a call: with which status. */
    @FunctionalInterface
    public interface Manner {
        int answer(Received call);
    }

    /**
     * One call as it came in.
     *
     * @param headers by lower-case name
     */
    public record Received(Map<String, String> headers, String body) {

        public String id() {
            return headers.get("webhook-id");
        }

        public String subject() {
            return headers.get("ce-subject");
        }
    }

    private FakeAgency(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public static FakeAgency start() {
        return new FakeAgency(0);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/terima";
    }

    public void answers(Manner other) {
        manner = other;
    }

    /** Every call so far, in the order of arrival. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public int count() {
        synchronized (received) {
            return received.size();
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        Received call =
                new Received(headers, new String(exchange.getRequestBody().readAllBytes(), "UTF-8"));
        int status;
        // Remembering and answering are one: what was remembered as refused was refused.
        synchronized (received) {
            status = manner.answer(call);
            if (status < 300) {
                received.add(call);
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
