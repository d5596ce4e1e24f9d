package id.opdhub.routing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import id.opdhub.journal.Journal;
import id.opdhub.journal.LostRecords;
import id.opdhub.log.Appender;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.Topics;
import id.opdhub.log.UnreadableEntry;

/** Takes accepted records from the log to the recipients' topics, a poll at a time. */
class Routing extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

    private static final String ROUTE = "hub.routing";

    private final RoutedEvents routedEvents;
    private final Dispatch dispatch;
    private final Appender appender;
    private final Journal journal;
    private final Topics topics;

    Routing(RoutedEvents routedEvents, Dispatch dispatch, Appender appender, Journal journal, Topics topics) {
        this.routedEvents = routedEvents;
        this.dispatch = dispatch;
        this.appender = appender;
        this.journal = journal;
        this.topics = topics;
    }

    @Override
    public void configure() {
        from("lanes:" + topics.records() + "?group=hub-routing&batch=1000&concurrency=4&listener=#" + LostRecords.BEAN)
                .routeId(ROUTE)
                .autoStartup(false)
                .process(this::route);
    }

    /** Not before every folder is loaded: a record that meets no recipient is not looked at again. */
    @EventListener(ApplicationReadyEvent.class)
    void start() throws Exception {
        getContext().getRouteController().startRoute(ROUTE);
    }

    private void route(Exchange exchange) {
        List<?> batch = exchange.getMessage().getBody(List.class);
        List<Arrival> arrivals = batch.stream()
                .map(ConsumedRecord.class::cast)
                .flatMap(consumed -> read(consumed).stream())
                .toList();
        Dispatch.Plan plan = plan(arrivals, routedEvents.claim(arrivals));
        CompletableFuture.allOf(appender.appendInOrder(plan.appends()), journal.write(plan.notes()))
                .join();
    }

    private Dispatch.Plan plan(List<Arrival> arrivals, List<Novelty> novelties) {
        Dispatch.Plan plan = new Dispatch.Plan();
        for (int index = 0; index < arrivals.size(); index++) {
            dispatch.plan(arrivals.get(index).record(), novelties.get(index), plan);
        }
        return plan;
    }

    /** Only another program could have written what cannot be read; it must not stop the records behind it. */
    private static Optional<Arrival> read(ConsumedRecord consumed) {
        try {
            return Optional.of(new Arrival(consumed.position(), RecordCodec.read(consumed)));
        } catch (UnreadableEntry foreign) {
            LOG.atError()
                    .addKeyValue("position", consumed.position())
                    .log("Entry of the records topic is unreadable, passed over");
            return Optional.empty();
        }
    }
}
