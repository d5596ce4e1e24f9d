package id.opdhub.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log is.
 *
 * @param embedded run a broker in this process, for one machine
 * @param data folder of the embedded broker
 * @param port of the embedded broker on 127.0.0.1; 0 takes any free one
 * @param bootstrapServers host:port of outside brokers, comma-separated; unused when embedded
 * @param deliveryTimeout how long an append may take before it counts as failed
 * @param sessionTimeout after which silence a crashed hub's partitions go to another
 * @param client further client settings as Kafka names them, for example {@code security.protocol}
 */
@ConfigurationProperties(KafkaSettings.PREFIX)
public record KafkaSettings(
        @DefaultValue("false") boolean embedded,
        @DefaultValue("data/kafka") Path data,
        @DefaultValue("0") int port,
        @DefaultValue("") String bootstrapServers,
        @DefaultValue("15s") Duration deliveryTimeout,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue Map<String, String> client) {

    static final String PREFIX = "hub.kafka";

    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** How to speak to brokers, with this hub's access to them. */
    public KafkaClient clientOf(String brokers) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return new KafkaClient(settings);
    }
}
