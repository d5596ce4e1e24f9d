package id.opdhub.log;

/**
 * A topic of an agency, as a folder names it.
 *
 * @param name of the topic
 * @param client how to reach its brokers
 * @param own whether these are the hub's own brokers
 */
public record FolderTopic(String name, KafkaClient client, boolean own) {}
