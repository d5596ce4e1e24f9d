package id.opdhub.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

import id.opdhub.ingest.polling.HttpAskComponent;
import id.opdhub.ingest.polling.PollComponent;
import id.opdhub.ingest.polling.PollSettings;
import id.opdhub.ingest.polling.PollState;
import id.opdhub.ingest.polling.PolledFeed;
import id.opdhub.log.LogUnavailable;
import id.opdhub.mapping.NoLookup;

/** A hub that only polls one feed, with a route that keeps the {@code id} of every row. */
final class PollingHub implements AutoCloseable {

    static final String TOKEN = "rahasia-uji";
    static final PollSettings SETTINGS = new PollSettings(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofMillis(100),
            DataSize.ofKilobytes(200));

    private static final PollState UNKNOWN =
            new PollState(new PolledFeed("uji", "siswa"), Optional.empty(), 0, Optional.empty(), Optional.empty());

    final FlakyLog log = new FlakyLog();
    final List<String> durable = new CopyOnWriteArrayList<>();
    volatile boolean logIsAway;
    volatile Optional<NoLookup> unanswered = Optional.empty();
    volatile CountDownLatch hangs = new CountDownLatch(0);
    volatile boolean isHanging;
    private final CamelContext camel = new DefaultCamelContext();
    private final PollComponent polls;

    /** @param options of {@code http:}, as an address has them */
    PollingHub(DataSource database, String address, String options) throws Exception {
        this.polls = new PollComponent(JdbcClient.create(database), FeedingHub.intake(log)::take, SETTINGS);
        camel.addComponent("timer-feed", polls);
        camel.addComponent("http-ask", new HttpAskComponent(name -> Optional.of(TOKEN), SETTINGS));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer-feed:uji/00000001/siswa/x?period=1s")
                        .routeId("uji.siswa")
                        .errorHandler(noErrorHandler())
                        .to("http-ask:uji/00000001/" + address + "?bearer={env:UJI_TOKEN}&timeout=2s&" + options)
                        .process(PollingHub.this::route);
            }
        });
        camel.start();
    }

    /** Unknown until the hub has looked for the first time. */
    PollState state() {
        return polls.states().stream().findFirst().orElse(UNKNOWN);
    }

    /** What is stored of the feed: the cursor, and the pages of the round after it. */
    static String position(DataSource database) {
        return JdbcClient.create(database)
                .sql("select coalesce(cursor_value, '-') || '/' || pages from poll")
                .query(String.class)
                .single();
    }

    private void route(Exchange exchange) throws InterruptedException {
        if (unanswered.isPresent()) {
            throw unanswered.get();
        }
        isHanging = hangs.getCount() > 0;
        hangs.await();
        JsonNode rows = exchange.getMessage().getBody(JsonNode.class).path("rows");
        for (JsonNode row : rows) {
            if (logIsAway) {
                throw new LogUnavailable("hub.records", new TimeoutException());
            }
            durable.add(row.path("id").asText());
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
