package id.opdhub.log;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.opdhub.log.lanes.LanesComponent;

/** The log of this hub: the embedded broker or the outside one, and what is needed to write and read it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    @ConditionalOnProperty("hub.kafka.embedded")
    EmbeddedBroker embeddedBroker(KafkaSettings settings, ObjectProvider<EarlyBroker> early) {
        EarlyBroker begun = early.getIfAvailable();
        return begun == null ? EarlyBroker.start(settings) : begun.await();
    }

    @Bean
    KafkaClient kafkaClient(KafkaSettings settings, ObjectProvider<EmbeddedBroker> embedded) {
        EmbeddedBroker broker = embedded.getIfAvailable();
        return settings.clientOf(broker == null ? settings.bootstrapServers() : broker.bootstrapServers());
    }

    @Bean
    Topics topics(TopicSettings settings) {
        return new Topics(settings.prefix());
    }

    @Bean
    TopicAdmin topicAdmin(KafkaClient client, TopicSettings settings) {
        TopicAdmin admin = new TopicAdmin(client.settings(), settings);
        admin.ensureShared();
        return admin;
    }

    @Bean
    FolderTopics folderTopics(KafkaClient client, Topics topics, TopicAdmin admin) {
        return new FolderTopics(client, topics, admin);
    }

    /** After the topics, so that none is written before it is there. */
    @Bean
    Appender appender(KafkaClient client, KafkaSettings settings, TopicAdmin topicsFirst) {
        return new KafkaAppender(client.settings(), settings.deliveryTimeout());
    }

    @Bean
    LogReader logReader(KafkaClient client, TopicAdmin topicsFirst) {
        return new LogReader(client);
    }

    /** Camel finds the component by the bean's name. */
    @Bean
    LanesComponent lanes(KafkaClient client, KafkaSettings settings, TopicAdmin topicsFirst) {
        LanesComponent lanes = new LanesComponent(client);
        lanes.setSessionTimeout(settings.sessionTimeout());
        return lanes;
    }
}
