package id.opdhub.delivery.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

/** One HTTP client for all destinations: no thread waits for an answer, and no destination waits for another. */
public final class HttpAttempts implements AutoCloseable {

    /** More than one system can ask for: several may stand behind one gateway. */
    private static final int CONNECTIONS_PER_HOST = 4096;

    private static final int MOST_STARTERS = 64;
    /** Of an answer: the client's own limit is memory. */
    private static final int MOST_HEADERS = 100;

    private static final int LONGEST_LINE = 16 * 1024;

    private final CloseableHttpAsyncClient client;
    /** The client resolves host names in the caller's thread, which may take seconds. */
    private final ExecutorService starters;

    private final ScheduledThreadPoolExecutor clock;

    public HttpAttempts() {
        client = HttpAsyncClients.custom()
                .setConnectionManager(connections())
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .setUserAgent("opd-hub")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
        client.start();
        starters = new ThreadPoolExecutor(
                0,
                MOST_STARTERS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("hub-deliver-start"),
                new ThreadPoolExecutor.CallerRunsPolicy());
        clock = new ScheduledThreadPoolExecutor(1, named("hub-deliver-clock"));
        clock.setRemoveOnCancelPolicy(true);
    }

    private static PoolingAsyncClientConnectionManager connections() {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                // Lax: there is no common limit at which destinations would wait for each other.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build())
                .build();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * How an answer is read.
     *
     * @param timeout of the whole attempt
     * @param keepsBody whether somebody looks into it
     */
    record Reading(Duration timeout, boolean keepsBody) {}

    /** The answer, or the exception that stands in its place; never later than the timeout. */
    CompletableFuture<Answer> post(URI address, Map<String, String> headers, Content content, Reading reading) {
        PendingAnswer pending = new PendingAnswer();
        var alarm = clock.schedule(pending::expire, reading.timeout().toMillis(), TimeUnit.MILLISECONDS);
        pending.answer().whenComplete((answer, failure) -> alarm.cancel(false));
        starters.execute(
                () -> start(address, headers, content, new AnswerConsumer(pending, reading.keepsBody()), pending));
        return pending.answer();
    }

    private void start(
            URI address, Map<String, String> headers, Content content, AnswerConsumer consumer, PendingAnswer pending) {
        try {
            BasicHttpRequest request = new BasicHttpRequest("POST", address);
            headers.forEach(request::setHeader);
            var body = AsyncEntityProducers.create(content.bytes(), content.type());
            pending.begun(client.execute(new BasicRequestProducer(request, body), consumer, pending));
        } catch (RuntimeException unusable) {
            pending.failed(unusable);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
        starters.shutdownNow();
        clock.shutdownNow();
    }
}
