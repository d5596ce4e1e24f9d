package id.opdhub.delivery.channel;

import java.util.Map;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import id.opdhub.log.FolderTopics;

/**
 * A folder's {@code to: kafka:<topic>}, which its registry qualifies to {@code kafka-deliver:<system>/<version>/<topic>}:
 * the end of an outbound route that brings a record to an application's own topic.
 */
public final class KafkaDeliverComponent extends DefaultComponent {

    private static final int PARTS = 3;

    private final FolderTopics topics;

    public KafkaDeliverComponent(FolderTopics topics) {
        this.topics = topics;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("kafka: stands outside a folder");
        }
        return new KafkaDeliverEndpoint(uri, this, topics.named(parts[2], parameters));
    }

    FolderTopics topics() {
        return topics;
    }
}
