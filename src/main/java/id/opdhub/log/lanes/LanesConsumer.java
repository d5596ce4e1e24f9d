package id.opdhub.log.lanes;

import java.util.List;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.log.ConsumedRecord;

/** Gives a route what the lanes hand on: an exchange that fails means that its records are not done. */
final class LanesConsumer extends DefaultConsumer implements Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(LanesConsumer.class);

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
            boolean failed = exchange.isFailed() || exchange.isRollbackOnly();
            if (failed) {
                report(records, exchange);
            }
            releaseExchange(exchange, false);
            done.done(!failed, here);
        });
    }

    /** Only the kind of failure: its message may tell of a person. */
    private void report(List<ConsumedRecord> records, Exchange exchange) {
        Exception failure = exchange.getException();
        LOG.atDebug()
                .addKeyValue("from", records.get(0).position())
                .addKeyValue("records", records.size())
                .addKeyValue(
                        "kind",
                        failure == null ? "rollback" : failure.getClass().getName())
                .log("not done; tried again");
    }
}
