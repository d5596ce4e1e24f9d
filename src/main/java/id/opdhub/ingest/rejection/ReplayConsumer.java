package id.opdhub.ingest.rejection;

import java.time.Clock;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import id.opdhub.ingest.rejection.Rejection.Decision;
import id.opdhub.ingest.rejection.Rejection.Verdict;
import id.opdhub.journal.LostRecords;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.SetAside;

/** Brings rejections that were asked for to their feeds' routes, each feed's in order. */
class ReplayConsumer extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayConsumer.class);

    /** Header: the rejection that a replay is of. */
    static final String REJECTION = "hub_rejection";

    private static final String ROUTE = "hub.replays";

    private final RejectionStore store;
    private final FeedAgain feeds;
    private final String topic;
    private final Clock clock;

    ReplayConsumer(RejectionStore store, FeedAgain feeds, String topic, Clock clock) {
        this.store = store;
        this.feeds = feeds;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("lanes:" + topic + "?group=hub-replays&concurrency=4&listener=#" + LostRecords.BEAN)
                .routeId(ROUTE)
                .autoStartup(false)
                .process(this::take);
    }

    /** Not before every folder is loaded: a feed without a route is not asked again. */
    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        getContext().getRouteController().startRoute(ROUTE);
    }

    private void take(Exchange exchange) throws Exception {
        ConsumedRecord replay = exchange.getMessage().getBody(ConsumedRecord.class);
        String rejection = replay.headers().get(REJECTION);
        if (rejection == null) {
            // Only another program could have written it; it must not stop the replays behind it.
            LOG.atError().addKeyValue("position", replay.position()).log("Entry of the replays topic passed over");
            return;
        }
        FeedAgain.Result result = feeds.take(exchange, feed(replay), original(replay));
        store.decide(Long.parseLong(rejection), new Decision(verdict(result), clock.instant(), result.receipt()));
    }

    private static Verdict verdict(FeedAgain.Result result) {
        if (result.receipt().isEmpty()) {
            return Verdict.NO_ROUTE;
        }
        return result.isAccepted() ? Verdict.ACCEPTED : Verdict.REJECTED;
    }

    private static FeedAgain.Feed feed(ConsumedRecord replay) {
        return new FeedAgain.Feed(
                replay.headers().get(SetAside.SYSTEM), replay.headers().get(SetAside.FEED));
    }

    private static ConsumedRecord original(ConsumedRecord replay) {
        return new ConsumedRecord(
                replay.position(),
                replay.key(),
                replay.headers(),
                PayloadCodec.restore(replay.body()),
                replay.appended());
    }
}
