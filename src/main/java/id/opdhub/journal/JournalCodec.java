package id.opdhub.journal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogEntry;
import id.opdhub.log.PayloadCodec;
import id.opdhub.log.UnreadableEntry;

/** Journal entries in the log, as JSON, in the order of each record. */
final class JournalCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .build();

    private JournalCodec() {}

    static LogEntry write(String topic, JournalEntry entry) {
        String key =
                entry.about().map(about -> about.source() + "#" + about.id()).orElse(entry.system());
        try {
            return new LogEntry(topic, key, Map.of(), PayloadCodec.store(JSON.writeValueAsBytes(entry)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a journal entry cannot be written", impossible);
        }
    }

    static JournalEntry read(ConsumedRecord consumed) {
        try {
            return Optional.ofNullable(JSON.readValue(PayloadCodec.restore(consumed.body()), JournalEntry.class))
                    .orElseThrow(() -> new UnreadableEntry("no journal entry"));
        } catch (IOException malformed) {
            throw new UnreadableEntry("not a journal entry");
        }
    }
}
