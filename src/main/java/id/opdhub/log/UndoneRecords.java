package id.opdhub.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many records of a topic a group has not done, as the brokers know it: for topics that nobody here reads. */
final class UndoneRecords {

    private final Admin admin;

    UndoneRecords(Admin admin) {
        this.admin = admin;
    }

    CompletableFuture<Long> of(String group, String topic) {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .toCompletionStage()
                .thenCompose(description -> of(group, description))
                .exceptionally(UndoneRecords::noneWithoutTopic)
                .toCompletableFuture();
    }

    private CompletionStage<Long> of(String group, TopicDescription topic) {
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        CompletionStage<Map<TopicPartition, OffsetAndMetadata>> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage();
        return offsets(partitions, OffsetSpec.latest())
                .thenCombine(offsets(partitions, OffsetSpec.earliest()), UndoneRecords::lengths)
                .thenCombine(committed, UndoneRecords::undone);
    }

    private CompletionStage<Map<TopicPartition, Long>> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), one -> which)))
                .all()
                .toCompletionStage()
                .thenApply(UndoneRecords::numbers);
    }

    private static Map<TopicPartition, Long> numbers(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        return offsets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    /** The part of a partition that is still in the log. */
    private record Length(long start, long end) {

        long from(OffsetAndMetadata committed) {
            return Math.max(0, end - Math.max(start, committed == null ? start : committed.offset()));
        }
    }

    private static Map<TopicPartition, Length> lengths(
            Map<TopicPartition, Long> ends, Map<TopicPartition, Long> starts) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> new Length(starts.get(end.getKey()), end.getValue())));
    }

    private static long undone(Map<TopicPartition, Length> lengths, Map<TopicPartition, OffsetAndMetadata> committed) {
        return lengths.entrySet().stream()
                .mapToLong(entry -> entry.getValue().from(committed.get(entry.getKey())))
                .sum();
    }

    private static long noneWithoutTopic(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof UnknownTopicOrPartitionException) {
            return 0;
        }
        throw new CompletionException(cause);
    }
}
