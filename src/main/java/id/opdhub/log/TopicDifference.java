package id.opdhub.log;

/**
 * Something about a topic, or the brokers, that is not as the hub needs it.
 *
 * @param topic or {@code brokers}
 * @param setting under Kafka's name
 */
public record TopicDifference(String topic, String setting, String found, String wanted) {}
