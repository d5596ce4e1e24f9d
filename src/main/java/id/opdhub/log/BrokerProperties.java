package id.opdhub.log;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings of the embedded broker, under Kafka's own names. */
final class BrokerProperties {

    private BrokerProperties() {}

    /**
     * @param broker host and port for clients
     * @param controller host and port of the broker's own controller
     */
    static Properties of(Path folder, String broker, String controller) {
        Properties properties = new Properties();
        properties.putAll(places(folder, broker, controller));
        properties.putAll(oneReplica());
        properties.putAll(smallMachine());
        return properties;
    }

    private static Map<String, String> places(Path folder, String broker, String controller) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.toString(),
                "auto.create.topics.enable", "false",
                // Longer than any topic keeps its records: a feed that was idle must not start over.
                "offsets.retention.minutes", String.valueOf(400 * 24 * 60));
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                // After a kill the controller waits this long for the broker that is gone before it lets the new one
                // in.
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500");
    }

    /** Kafka's defaults are meant for a server with nothing else to do. */
    private static Map<String, String> smallMachine() {
        return Map.of(
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "2",
                "log.cleaner.dedupe.buffer.size",
                String.valueOf(8 * 1024 * 1024),
                "metadata.log.segment.bytes",
                String.valueOf(16 * 1024 * 1024),
                "log.index.size.max.bytes",
                String.valueOf(1024 * 1024));
    }
}
