package id.opdhub.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Whether a host has an address, and something listens at its port. */
final class Reach {

    static final int PATIENCE_SECONDS = 5;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_ADDRESSES = 4;

    private final Executor threads;

    /** @param threads for the resolver, which knows no timeout of its own */
    Reach(Executor threads) {
        this.threads = threads;
    }

    /** What keeps the hub from there; empty when a connection comes about. */
    Optional<Symptom> trouble(String target, String host, int port) {
        if (port > LAST_PORT) {
            return Optional.of(Symptom.error(target, "port-none", port, LAST_PORT));
        }
        List<InetAddress> addresses;
        try {
            addresses = addresses(host);
        } catch (ExecutionException unknown) {
            return Optional.of(Symptom.error(
                    target, unknown.getCause() instanceof UnknownHostException ? "dns" : "dns-fails", host));
        } catch (TimeoutException silent) {
            return Optional.of(Symptom.error(target, "dns-fails", host));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(Symptom.error(target, "dns-fails", host));
        }
        return connect(target, addresses, port);
    }

    private List<InetAddress> addresses(String host) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                answer.complete(Stream.of(InetAddress.getAllByName(host))
                        .limit(MOST_ADDRESSES)
                        .toList());
            } catch (UnknownHostException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Optional<Symptom> connect(String target, List<InetAddress> addresses, int port) {
        Symptom last = null;
        for (InetAddress address : addresses) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), PATIENCE_SECONDS * 1_000);
                return Optional.empty();
            } catch (IOException failure) {
                last = Symptom.error(target, code(failure), address.getHostAddress(), port, PATIENCE_SECONDS);
            }
        }
        return Optional.ofNullable(last);
    }

    private static String code(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return "tcp-timeout";
        }
        return failure instanceof ConnectException ? "tcp-refused" : "tcp-no-route";
    }
}
