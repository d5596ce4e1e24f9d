package id.opdhub.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.opdhub.record.MissingAnnotation;
import id.opdhub.record.RecordType;
import id.opdhub.registry.FolderFinding.Level;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.samples.JsonLines;

/** What the record types lack although they can be used: attributes of Standar Data, code lists that they name. */
final class TypeCheck {

    private static final String SCHEMA = ".schema.json";

    private final Vocabulary vocabulary;
    private final Path directory;

    TypeCheck(Vocabulary vocabulary, Path directory) {
        this.vocabulary = vocabulary;
        this.directory = directory;
    }

    List<FolderFinding> findings() {
        return vocabulary.types().all().stream().flatMap(this::findings).toList();
    }

    private Stream<FolderFinding> findings(RecordType type) {
        String file = type.name() + SCHEMA;
        String schema = read(directory.resolve(file));
        Stream<FolderFinding> lists = type.codeLists().stream()
                .filter(list -> vocabulary.codeLists().find(list).isEmpty())
                .map(list -> new FolderFinding(file, 1, Level.ERROR, "code-list-missing", List.of(list)));
        Stream<FolderFinding> annotations =
                type.missingAnnotations().stream().map(missing -> warning(file, schema, missing));
        return Stream.concat(lists, annotations);
    }

    private static FolderFinding warning(String file, String schema, MissingAnnotation missing) {
        int line = JsonLines.lineOf(schema, missing.pointer());
        List<String> arguments = List.of(missing.pointer(), String.join(", ", missing.attributes()));
        return new FolderFinding(file, line, Level.WARNING, "annotation-missing", arguments);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("schema of a type cannot be read", e);
        }
    }
}
