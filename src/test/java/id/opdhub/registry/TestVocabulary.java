package id.opdhub.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.mapping.MappingLanguage;
import id.opdhub.record.CodeLists;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.RecordValidator;
import id.opdhub.record.Regions;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.LiveVocabulary;
import id.opdhub.registry.vocabulary.RememberedFiles;

/** The types and code lists of the project, read once. */
public final class TestVocabulary {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    public static final Vocabulary SHIPPED =
            Vocabulary.load(Path.of("routes/types"), Path.of("routes/codelists"), CLOCK);

    private TestVocabulary() {}

    /** Types and code lists that nobody changes. */
    static LiveVocabulary still() {
        Path routes = Path.of("routes");
        Vocabulary own = Vocabulary.load(routes.resolve("types"), routes.resolve("codelists"), CLOCK);
        return LiveVocabulary.of(routes, new SystemFolders(routes.resolve("systems")), own, new RememberedFiles());
    }

    /** To be filled. */
    static Vocabulary empty() {
        CodeLists lists = CodeLists.of(List.of());
        Regions regions = Regions.shipped();
        return new Vocabulary(
                RecordTypes.of(List.of()),
                regions,
                lists,
                new RecordValidator(regions, lists),
                new MappingLanguage(lists, regions, CLOCK));
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
