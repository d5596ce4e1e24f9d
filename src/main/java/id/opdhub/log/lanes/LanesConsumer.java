package id.opdhub.log.lanes;

import java.util.List;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

import id.opdhub.log.ConsumedRecord;

/** Gives a route what the lanes hand on: an exchange that fails means that its records are not done. */
final class LanesConsumer extends DefaultConsumer implements Suspendable {

    private final LanesEndpoint endpoint;
    private final LaneOptions options;
    private Optional<TopicLanes> lanes = Optional.empty();

    LanesConsumer(LanesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.options();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lanes = Optional.of(endpoint.lanes().join(endpoint, options, this::take));
    }

    @Override
    protected void doSuspend() throws Exception {
        lanes.ifPresent(present -> present.suspend(true));
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        lanes.ifPresent(present -> present.suspend(false));
    }

    @Override
    protected void doStop() throws Exception {
        lanes.ifPresent(present -> endpoint.lanes().leave(endpoint, present));
        lanes = Optional.empty();
        super.doStop();
    }

    private void take(List<ConsumedRecord> records, Hand.Done done) {
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(options.batch() > 0 ? records : records.get(0));
        getAsyncProcessor().process(exchange, here -> {
            Optional<String> failure = failureOf(exchange);
            releaseExchange(exchange, false);
            done.done(failure, here);
        });
    }

    private static Optional<String> failureOf(Exchange exchange) {
        if (!exchange.isFailed() && !exchange.isRollbackOnly()) {
            return Optional.empty();
        }
        return Optional.ofNullable(exchange.getException()).map(Failing::kind).or(() -> Optional.of("rollback"));
    }
}
