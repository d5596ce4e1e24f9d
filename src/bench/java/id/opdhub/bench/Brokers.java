package id.opdhub.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the brokers know: how long topics are, and how far groups have committed. */
final class Brokers implements AutoCloseable {

    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    Brokers(Map<String, Object> client) {
        this.admin = Admin.create(client);
    }

    /** A topic of the floor's own, laid out as the hub's. */
    void createLike(String topic, String hubTopic) {
        soon(admin.createTopics(List.of(new NewTopic(topic, partitions(hubTopic).size(), (short) 1)))
                .all());
    }

    List<TopicPartition> partitions(String topic) {
        return partitions.computeIfAbsent(
                topic, name -> soon(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().stream()
                        .map(partition -> new TopicPartition(name, partition.partition()))
                        .toList());
    }

    /** How many records were ever appended to a topic. */
    long length(String topic) {
        Collection<TopicPartition> all = partitions(topic);
        return soon(admin.listOffsets(
                                all.stream().collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest())))
                        .all())
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many records of a topic a group has committed. */
    long committed(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                soon(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return committed.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static <T> T soon(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
