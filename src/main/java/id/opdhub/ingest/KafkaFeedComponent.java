package id.opdhub.ingest;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.log.FolderTopics;

/**
 * A folder's {@code from: kafka:<topic>}, which its registry qualifies to
 * {@code kafka-feed:<system>/<version>/<feed>/<topic>}: an application's own topic, read along lanes. The sender is the
 * folder, never a header.
 */
class KafkaFeedComponent extends DefaultComponent {

    private static final int PARTS = 4;

    private final FolderTopics topics;
    private final FeedIntake intake;

    KafkaFeedComponent(FolderTopics topics, FeedIntake intake) {
        this.topics = topics;
        this.intake = intake;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("kafka: stands outside a folder");
        }
        FeedName feed = new FeedName(parts[0], parts[2]);
        return new KafkaFeedEndpoint(uri, this, feed, topics.named(parts[3], parameters));
    }

    FolderTopics topics() {
        return topics;
    }

    FeedIntake intake() {
        return intake;
    }
}
