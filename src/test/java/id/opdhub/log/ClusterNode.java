package id.opdhub.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.common.Uuid;

/**
 * One of several brokers. The first of them are controllers as well, as many as there are addresses for that.
 *
 * @param number from 1
 * @param brokers host and port of each
 * @param controllers host and port of each that is one
 */
public record ClusterNode(int number, List<String> brokers, List<String> controllers) {

    /** Every node carries it. */
    private static final String CLUSTER = new Uuid(0x0bdL, 0x0b0dL).toString();

    /** As {@link #arguments} wrote it. */
    public static ClusterNode of(List<String> arguments) {
        return new ClusterNode(
                Integer.parseInt(arguments.get(0)),
                List.of(arguments.get(1).split(",")),
                List.of(arguments.get(2).split(",")));
    }

    /** For the command line of a process. */
    public List<String> arguments() {
        return List.of(String.valueOf(number), String.join(",", brokers), String.join(",", controllers));
    }

    public String address() {
        return brokers.get(number - 1);
    }

    /** Starts in this process, on a folder that is made ready on first use. */
    public EmbeddedBroker start(Path folder) {
        boolean votes = number <= controllers.size();
        Properties properties = BrokerProperties.of(folder, address(), controllers.get(votes ? number - 1 : 0));
        properties.putAll(Map.of(
                "node.id",
                String.valueOf(number),
                "controller.quorum.voters",
                IntStream.rangeClosed(1, controllers.size())
                        .mapToObj(voter -> voter + "@" + controllers.get(voter - 1))
                        .collect(Collectors.joining(",")),
                "offsets.topic.replication.factor",
                String.valueOf(brokers.size()),
                // Long enough that a busy machine is not taken for a broker that is gone.
                "broker.session.timeout.ms",
                "6000"));
        if (!votes) {
            properties.put("process.roles", "broker");
            properties.put("listeners", "PLAINTEXT://" + address());
        }
        EmbeddedBroker.format(folder, CLUSTER, number);
        return EmbeddedBroker.start(folder, properties, address());
    }
}
