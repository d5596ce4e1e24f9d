package id.opdhub.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;

/** A cheap destination that answers 204 after a while, counts, and notices when a person's records come out of order. */
final class Receiver implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>>, AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final int delayMillis;
    private final HttpAsyncServer server;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("bench-receiver-clock", true));
    private final Map<String, String> newest = new ConcurrentHashMap<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong outOfOrder = new AtomicLong();
    private int port;

    Receiver(int delayMillis) throws InterruptedException, ExecutionException {
        this.delayMillis = delayMillis;
        this.server = AsyncServerBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .register(HOST, "*", this)
                .create();
        server.start();
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) server.listen(any, URIScheme.HTTP).get().getAddress()).getPort();
    }

    String url() {
        return "http://" + HOST + ":" + port + "/terima";
    }

    @Override
    public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
            HttpRequest request, EntityDetails entity, HttpContext context) {
        return new BasicRequestConsumer<>(entity == null ? null : new BasicAsyncEntityConsumer());
    }

    @Override
    public void handle(Message<HttpRequest, byte[]> call, ResponseTrigger trigger, HttpContext context) {
        note(call);
        if (delayMillis == 0) {
            answer(trigger, context);
        } else {
            clock.schedule(() -> answer(trigger, context), delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void note(Message<HttpRequest, byte[]> call) {
        String subject = call.getHead().getFirstHeader("ce-subject").getValue();
        String id = call.getHead().getFirstHeader("webhook-id").getValue();
        String before = newest.put(subject, id);
        if (before != null && before.compareTo(id) >= 0) {
            outOfOrder.incrementAndGet();
        }
        received.incrementAndGet();
        bytes.addAndGet(call.getBody().length);
    }

    private static void answer(ResponseTrigger trigger, HttpContext context) {
        try {
            trigger.submitResponse(AsyncResponseBuilder.create(204).build(), context);
        } catch (Exception gone) { // whoever asked sees no answer, and says so
            System.out.println(gone);
        }
    }

    /** Both sides bring the same records: the second one begins anew. */
    void forget() {
        newest.clear();
    }

    Map<String, Long> traces() {
        return Map.of("received", received.get(), "bytes", bytes.get(), "out of order", outOfOrder.get());
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
        clock.shutdownNow();
    }
}
