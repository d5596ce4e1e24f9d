package id.opdhub.log;

import java.time.Instant;
import java.util.Comparator;
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

/** What of a topic a group has not done, as the brokers know it: also where nobody here reads. */
final class UndoneRecords {

    private final Admin admin;
    private final RetentionUse retention;
    private final OldestRecords oldest;

    UndoneRecords(Admin admin, Map<String, Object> client) {
        this.admin = admin;
        this.retention = new RetentionUse(admin);
        this.oldest = new OldestRecords(client);
    }

    CompletableFuture<Undone> of(String group, String topic, Instant now) {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .toCompletionStage()
                .thenCompose(description -> parts(group, description).thenCompose(parts -> of(description, parts, now)))
                .exceptionally(UndoneRecords::nothingWithoutTopic)
                .toCompletableFuture();
    }

    private CompletionStage<Undone> of(TopicDescription topic, List<UndonePart> parts, Instant now) {
        if (parts.isEmpty()) {
            return CompletableFuture.completedFuture(Undone.NOTHING);
        }
        long records = parts.stream().mapToLong(UndonePart::records).sum();
        // Reading takes a moment, which the client's own thread must not.
        return CompletableFuture.supplyAsync(() -> oldest.appended(parts)).thenCompose(appended -> retention
                .of(topic, parts, appended, now)
                .thenApply(
                        used -> new Undone(records, appended.values().stream().min(Comparator.naturalOrder()), used)));
    }

    private CompletionStage<List<UndonePart>> parts(String group, TopicDescription topic) {
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        CompletionStage<Map<TopicPartition, OffsetAndMetadata>> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage();
        return offsets(partitions, OffsetSpec.latest())
                .thenCombine(offsets(partitions, OffsetSpec.earliest()), Ends::new)
                .thenCombine(committed, Ends::undone);
    }

    /** Where each partition ends and starts. */
    private record Ends(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> starts) {

        List<UndonePart> undone(Map<TopicPartition, OffsetAndMetadata> committed) {
            return ends.entrySet().stream()
                    .map(end -> UndonePart.of(
                            end.getKey(), starts.get(end.getKey()), end.getValue(), committed.get(end.getKey())))
                    .filter(part -> part.records() > 0)
                    .toList();
        }
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

    private static Undone nothingWithoutTopic(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof UnknownTopicOrPartitionException) {
            return Undone.NOTHING;
        }
        throw new CompletionException(cause);
    }
}
