package id.opdhub.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.TimeUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A folder's {@code from: timer:<name>}, which its registry qualifies to
 * {@code timer-feed:<system>/<version>/<feed>/<name>}: a feed that the hub fetches round by round, from one instance at a
 * time.
 */
public final class PollComponent extends DefaultComponent {

    private static final int PARTS = 4;
    private static final String PERIOD = "5m";
    private static final String DATABASE = "database";

    private final PollStore store;
    private final PageIntake intake;
    private final PollSettings settings;
    private final Map<String, PollState> states = new ConcurrentSkipListMap<>();
    private ScheduledExecutorService timer;
    private ExecutorService rounds;

    public PollComponent(JdbcClient jdbc, PageIntake intake, PollSettings settings) {
        this.store = new PollStore(jdbc);
        this.intake = intake;
        this.settings = settings;
    }

    /** How every feed stands that this instance polls, or would. */
    public List<PollState> states() {
        return List.copyOf(states.values());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        timer = getCamelContext().getExecutorServiceManager().newScheduledThreadPool(this, "polls", 1);
        rounds = getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "poll");
    }

    @Override
    protected void doShutdown() throws Exception {
        getCamelContext().getExecutorServiceManager().shutdownNow(timer);
        getCamelContext().getExecutorServiceManager().shutdownNow(rounds);
        super.doShutdown();
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("timer: stands outside a folder");
        }
        parameters.remove("timerName");
        PolledFeed feed = new PolledFeed(parts[0], parts[2]);
        // The question stands in the route.
        return new PollEndpoint(
                uri,
                this,
                feed,
                period(parameters, PERIOD),
                (asked, exchange, route) -> intake.take(exchange, feed, route));
    }

    /** Taken out of the parameters of an endpoint. */
    static Duration period(Map<String, Object> parameters, String otherwise) {
        Object period = parameters.remove("period");
        return Duration.ofMillis(TimeUtils.toMilliSeconds(period == null ? otherwise : period.toString()));
    }

    PollStore store() {
        return store;
    }

    PageIntake intake() {
        return intake;
    }

    PollSettings settings() {
        return settings;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    ExecutorService rounds() {
        return rounds;
    }

    void tell(PollState state) {
        states.put(name(state.feed()), state);
    }

    /** Nothing can be stored of it: it is told from memory. */
    void tellDatabaseIsAway(PolledFeed feed) {
        states.merge(
                name(feed),
                PollState.unknown(feed).failing(DATABASE, Instant.now()),
                (last, first) -> last.failing(DATABASE, Instant.now()));
    }

    void forget(PolledFeed feed) {
        states.remove(name(feed));
    }

    private static String name(PolledFeed feed) {
        return feed.system() + "." + feed.feed();
    }
}
