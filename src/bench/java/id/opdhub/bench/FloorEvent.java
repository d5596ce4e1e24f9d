package id.opdhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a floor reads it from the log: what it needs of the headers, and the data. */
record FloorEvent(
        ConsumerRecord<byte[], byte[]> consumed,
        String source,
        String id,
        String subject,
        String type,
        String region,
        ObjectNode data) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader DATA =
            JSON.readerFor(ObjectNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static FloorEvent read(ConsumerRecord<byte[], byte[]> consumed) {
        var headers = consumed.headers();
        try {
            return new FloorEvent(
                    consumed,
                    FloorClients.text(headers, "ce_source"),
                    FloorClients.text(headers, "ce_id"),
                    FloorClients.text(headers, "ce_subject"),
                    FloorClients.text(headers, "ce_type"),
                    FloorClients.text(headers, "ce_kodewilayah"),
                    // The first byte names the format of the payload.
                    DATA.readValue(consumed.value(), 1, consumed.value().length - 1));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    String sender() {
        return source.substring("/systems/".length());
    }
}
