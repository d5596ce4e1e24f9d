package id.opdhub.ingest.rejection;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

import id.opdhub.journal.LostRecords;
import id.opdhub.log.ConsumedRecord;

/** Carries the rejections from their topic to their table. */
class RejectionConsumer extends RouteBuilder {

    private final RejectionStore store;
    private final String topic;

    RejectionConsumer(RejectionStore store, String topic) {
        this.store = store;
        this.topic = topic;
    }

    @Override
    public void configure() {
        from("lanes:" + topic + "?group=hub-rejections&batch=100&listener=#" + LostRecords.BEAN)
                .routeId("hub.rejections")
                .process(this::keep);
    }

    private void keep(Exchange exchange) {
        List<?> batch = exchange.getMessage().getBody(List.class);
        store.keep(batch.stream().map(ConsumedRecord.class::cast).toList());
    }
}
