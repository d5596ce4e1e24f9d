package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.log.LogEntry;

/** A message of SIAK of Sawahlunto, from a sample of its folder. */
public record SiakMessage(String text) {

    public static final String TOPIC = "siak.peristiwa";
    private static final Path SAMPLES = Path.of("routes/systems/siak-sawahlunto/samples/peristiwa");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The sample as it stands in the folder. */
    public static SiakMessage sample(String name) {
        try {
            return new SiakMessage(Files.readString(SAMPLES.resolve(name + ".json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same about another person, or another event of that person. */
    public SiakMessage with(String field, String value) {
        try {
            return new SiakMessage(
                    ((ObjectNode) JSON.readTree(text)).put(field, value).toString());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** In the application's topic; one key keeps the events of a person in order. */
    public LogEntry under(String key) {
        return new LogEntry(TOPIC, key, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
