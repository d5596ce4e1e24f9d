package id.opdhub.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import id.opdhub.delivery.channel.ScriptedServer;
import id.opdhub.delivery.channel.ScriptedServer.Request;

/** An application that a test tells how to answer, and that knows how it was called. */
final class MisbehavingAgency implements AutoCloseable {

    /** What the application does with one call; it is counted as taken when this says so. */
    interface Manner {
        ScriptedServer.Script answer(int call, String id);
    }

    static final ScriptedServer.Script OK = ScriptedServer.status(202);

    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<Instant> calls = new CopyOnWriteArrayList<>();
    final Set<String> poisonous = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ScriptedServer server;
    private volatile Manner manner = (call, id) -> OK;

    MisbehavingAgency() throws IOException {
        server = new ScriptedServer((request, socket) -> {
            calls.add(Instant.now());
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                answer(request).answer(request, socket);
            } finally {
                inside.decrementAndGet();
            }
        });
    }

    private ScriptedServer.Script answer(Request request) {
        String id = request.headers().get("webhook-id");
        ScriptedServer.Script script =
                poisonous.contains(id) ? ScriptedServer.status(500) : manner.answer(number.incrementAndGet(), id);
        if (script == OK) {
            taken.add(id);
        }
        return script;
    }

    void behaves(Manner other) {
        manner = other;
    }

    int port() {
        return server.port();
    }

    int mostAtOnce() {
        return most.get();
    }

    /** Most calls that began in any second, as this side saw them. */
    long mostInASecond() {
        return calls.stream()
                .mapToLong(from -> calls.stream()
                        .filter(call -> !call.isBefore(from) && call.isBefore(from.plus(Duration.ofSeconds(1))))
                        .count())
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
