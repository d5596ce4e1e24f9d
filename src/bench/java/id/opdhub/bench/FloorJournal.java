package id.opdhub.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Journal entries with what the hub's say, written field by field. */
final class FloorJournal {

    static final String TOPIC = "floor.journal";

    private FloorJournal() {}

    static ProducerRecord<byte[], byte[]> entry(String step, FloorEvent event, String system, String... details) {
        byte[] key = (event.source() + '#' + event.id()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream stored = new ByteArrayOutputStream(512);
        stored.write(1);
        try (JsonGenerator json = FloorEvent.JSON.createGenerator(stored)) {
            Instant now = Instant.now();
            json.writeStartObject();
            json.writeStringField("when", now.toString());
            json.writeStringField("step", step);
            json.writeObjectFieldStart("about");
            json.writeStringField("source", event.source());
            json.writeStringField("id", event.id());
            json.writeStringField("subject", event.subject());
            json.writeStringField("type", event.type());
            json.writeStringField("region", event.region());
            json.writeEndObject();
            json.writeStringField("system", system);
            json.writeObjectFieldStart("details");
            for (int index = 0; index < details.length; index += 2) {
                json.writeStringField(details[index], details[index + 1]);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ProducerRecord<>(TOPIC, key, stored.toByteArray());
    }
}
