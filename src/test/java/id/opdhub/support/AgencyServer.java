package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The applications of many agencies behind one small HTTP server, for tests with more records than {@link FakeAgency} can hold. */
public final class AgencyServer implements AutoCloseable {

    private static final int PROMISED_BYTES = 1_000;

    private final int port = JavaProcess.freePort();
    private final Map<String, ReceivingAgency> agencies = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
    private HttpServer server;

    /** One more application. */
    public ReceivingAgency agency(String id) {
        return agencies.computeIfAbsent(id, path -> new ReceivingAgency("http://127.0.0.1:" + port + "/" + path));
    }

    public void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Until it listens again, every connection is refused. */
    public void refuse() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        ReceivingAgency agency = agencies.get(exchange.getRequestURI().getPath().substring(1));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Reply reply = agency.receive(header(exchange, "webhook-id"), header(exchange, "ce-waktuterima"), body);
        if (reply.after().isZero()) {
            answer(exchange, agency, reply);
        } else {
            later.schedule(() -> answer(exchange, agency, reply), reply.after().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void answer(HttpExchange exchange, ReceivingAgency agency, Reply reply) {
        // Before the answer: its caller may be quicker with the next call than this thread.
        agency.left();
        try (exchange) {
            switch (reply.end()) {
                case WHOLE -> exchange.sendResponseHeaders(reply.status(), -1);
                case HALF -> {
                    exchange.sendResponseHeaders(reply.status(), PROMISED_BYTES);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                }
                case NONE -> {
                    // Closing is all there is to do.
                }
            }
        } catch (IOException gone) {
            // The caller has not waited for the answer.
        }
    }

    @Override
    public void close() {
        if (server != null) {
            refuse();
        }
        threads.shutdownNow();
        later.shutdownNow();
    }
}
