package id.opdhub.journal;

import java.util.List;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.opdhub.journal.JournalStore.Kept;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.Topics;
import id.opdhub.log.UnreadableEntry;

/** Carries the journal from its topic to its table. While the database is away it waits; the topic keeps everything. */
class JournalConsumer extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(JournalConsumer.class);

    private final JournalStore store;
    private final String topic;

    JournalConsumer(JournalStore store, Topics topics) {
        this.store = store;
        this.topic = topics.journal();
    }

    @Override
    public void configure() {
        from("lanes:" + topic + "?group=hub-journal&batch=1000&listener=#" + LostRecords.BEAN)
                .routeId("hub.journal")
                .process(this::keep);
    }

    private void keep(Exchange exchange) {
        List<?> batch = exchange.getMessage().getBody(List.class);
        store.keep(batch.stream()
                .map(ConsumedRecord.class::cast)
                .flatMap(consumed -> read(consumed).stream())
                .toList());
    }

    /** Only another program could have written what cannot be read; it must not stop the journal. */
    private static Optional<Kept> read(ConsumedRecord consumed) {
        try {
            return Optional.of(new Kept(consumed.position(), JournalCodec.read(consumed)));
        } catch (UnreadableEntry foreign) {
            LOG.atError()
                    .addKeyValue("position", consumed.position())
                    .log("Entry of the journal topic is unreadable, passed over");
            return Optional.empty();
        }
    }
}
