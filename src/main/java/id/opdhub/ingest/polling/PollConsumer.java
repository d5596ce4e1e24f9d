package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether its feed is due here, and finishes the page in hand before it stops. */
final class PollConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(PollConsumer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final PollComponent component;
    private final PollEndpoint endpoint;
    private final Poll poll;
    private volatile Future<?> ahead;
    private volatile Future<?> running;

    PollConsumer(PollEndpoint endpoint, Processor route) {
        super(endpoint, route);
        this.endpoint = endpoint;
        this.component = endpoint.component();
        this.poll = new Poll(endpoint, this::ask);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        look(Duration.ZERO);
    }

    @Override
    protected void doStop() throws Exception {
        poll.end();
        if (ahead != null) {
            ahead.cancel(false);
        }
        awaitPageInHand();
        component.forget(endpoint.feed());
        super.doStop();
    }

    private void look(Duration wait) {
        try {
            ahead = component.timer().schedule(this::hand, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.atDebug().log("No more polls, the hub stops");
        }
    }

    private void hand() {
        running = component.rounds().submit(this::run);
    }

    private void run() {
        Duration wait = poll.lookAndAsk();
        if (!poll.isOver()) {
            look(wait);
        }
    }

    private void ask(Asked asked) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            asked.carriedBy(exchange);
            endpoint.source().take(asked, exchange, getProcessor());
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void awaitPageInHand() throws InterruptedException, ExecutionException {
        if (running == null) {
            return;
        }
        try {
            running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            // Its lease expires, and its page is asked for again.
            running.cancel(true);
        }
    }
}
