package id.opdhub.log.lanes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;

/** Kafka's records as the hub sees them: text keys and headers, and empty where Kafka has nothing. */
public final class Decoding {

    private static final byte[] NOTHING = {};

    private Decoding() {}

    static List<ConsumedRecord> of(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(Decoding::of).toList();
    }

    public static ConsumedRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return new ConsumedRecord(
                new LogPosition(record.topic(), record.partition(), record.offset()),
                text(record.key()),
                headers,
                record.value() == null ? NOTHING : record.value(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
