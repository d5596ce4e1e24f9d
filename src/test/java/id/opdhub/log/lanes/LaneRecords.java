package id.opdhub.log.lanes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/** Records to start from, for tests without a broker. */
final class LaneRecords {

    static final String TOPIC = "topic";

    private LaneRecords() {}

    static PartitionLanes partition(int number) {
        PartitionLanes partition = new PartitionLanes(number, new Window(4, 1000));
        partition.open();
        return partition;
    }

    static ConsumedRecord record(int partition, long offset, String key) {
        byte[] body = ("body " + offset).getBytes(StandardCharsets.UTF_8);
        return new ConsumedRecord(new LogPosition(TOPIC, partition, offset), key, Map.of(), body, Instant.EPOCH);
    }

    static LaneRecord read(PartitionLanes partition, long offset, String key) {
        return partition.read(record(partition.number(), offset, key));
    }

    static LaneRecord injected(PartitionLanes partition, long offset, String key) {
        return LaneRecord.injected(record(partition.number(), offset, key), partition);
    }

    static List<Long> offsets(Work work) {
        return work.records().stream().map(LaneRecord::offset).toList();
    }
}
