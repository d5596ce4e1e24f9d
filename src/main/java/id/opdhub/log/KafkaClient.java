package id.opdhub.log;

import java.util.Map;

/** Settings that every Kafka client of this hub shares: the brokers and how to speak to them. */
public record KafkaClient(Map<String, Object> settings) {

    public KafkaClient {
        settings = Map.copyOf(settings);
    }
}
