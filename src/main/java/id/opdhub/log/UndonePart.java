package id.opdhub.log;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What of one partition a group has not done.
 *
 * @param from its first offset
 * @param start of the partition as it is now
 * @param end of the partition, which is the next offset
 */
record UndonePart(TopicPartition partition, long from, long start, long end) {

    static UndonePart of(TopicPartition partition, long start, long end, OffsetAndMetadata committed) {
        return new UndonePart(partition, Math.max(start, committed == null ? start : committed.offset()), start, end);
    }

    long records() {
        return Math.max(0, end - from);
    }

    /** Of all that the partition has. */
    double share() {
        return (double) records() / (end - start);
    }
}
