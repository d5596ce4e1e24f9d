package id.opdhub.ingest;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.log.FolderTopic;
import id.opdhub.log.lanes.LanesComponent;

/** One topic that an application writes. */
class KafkaFeedEndpoint extends DefaultEndpoint {

    private static final String LANES = "lanes";

    private final KafkaFeedComponent component;
    private final FeedName feed;
    private final FolderTopic topic;

    KafkaFeedEndpoint(String uri, KafkaFeedComponent component, FeedName feed, FolderTopic topic) {
        super(uri, component);
        this.component = component;
        this.feed = feed;
        this.topic = topic;
    }

    FeedName name() {
        return feed;
    }

    String topicName() {
        return topic.name();
    }

    @Override
    public Consumer createConsumer(Processor route) throws Exception {
        component.topics().prepare(topic);
        LanesComponent lanes = getCamelContext().getComponent(LANES, LanesComponent.class);
        Endpoint reading = lanes.reading(topic.name(), component.topics().groupOf(feed.system()), topic.client());
        return reading.createConsumer(component.intake().before(route, feed));
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("kafka: of a feed is only read");
    }
}
