package id.opdhub.delivery.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A destination on a raw socket, so that it can misbehave in every way that a well-kept server cannot. */
public final class ScriptedServer implements AutoCloseable {

    /** What the destination does once it has read a request. */
    public interface Script {
        void answer(Request request, Socket socket) throws IOException, InterruptedException;
    }

    /** A request as it came over the wire; header names in lower case. */
    public record Request(String line, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Script script;

    public ScriptedServer(Script script) throws IOException {
        this(0, script);
    }

    public ScriptedServer(int port, Script script) throws IOException {
        this.script = script;
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public static Script status(int status, String... headers) {
        String head = "HTTP/1.1 " + status + " X\r\n" + String.join("", List.of(headers)) + "Content-Length: 0\r\n\r\n";
        return raw(head);
    }

    public static Script raw(String bytes) {
        return (request, socket) -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    }

    public void follow(Script other) {
        script = other;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (Request request = read(socket.getInputStream());
                    request != null;
                    request = read(socket.getInputStream())) {
                requests.add(request);
                script.answer(request, socket);
                socket.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // The hub hung up: part of many scripts.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                return null; // A TLS handshake, for one.
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).trim());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(line, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listening.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
