package id.opdhub.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.registry.folder.Vocabulary;

/** The types and code lists of the project, read once. */
public final class TestVocabulary {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    public static final Vocabulary SHIPPED =
            Vocabulary.load(Path.of("routes/types"), Path.of("routes/codelists"), CLOCK);

    private TestVocabulary() {}

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
