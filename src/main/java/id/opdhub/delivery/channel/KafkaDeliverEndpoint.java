package id.opdhub.delivery.channel;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import id.opdhub.log.FolderTopic;

/** One topic of one system. */
final class KafkaDeliverEndpoint extends DefaultEndpoint {

    private final KafkaDeliverComponent component;
    private final FolderTopic topic;

    KafkaDeliverEndpoint(String uri, KafkaDeliverComponent component, FolderTopic topic) {
        super(uri, component);
        this.component = component;
        this.topic = topic;
    }

    @Override
    public Producer createProducer() {
        component.topics().prepare(topic);
        return new KafkaDeliverChannel(this, component.topics().channel(topic, getCamelContext()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("kafka: of a destination is only written");
    }
}
