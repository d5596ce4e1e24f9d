package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.LiveVocabulary;
import id.opdhub.registry.vocabulary.RememberedFiles;
import id.opdhub.registry.vocabulary.Trial;

/** Types and code lists on disk, and what is live of them; one system relies on births. */
abstract class ChangedVocabulary {

    static final String BIRTH = "types/id.opdhub.kependudukan.kelahiran.v1.schema.json";
    static final String DEATH = "types/id.opdhub.kependudukan.kematian.v1.schema.json";
    static final String SEX = "codelists/jenis-kelamin.yaml";
    static final Trial NOBODY = (candidate, concerned) -> Optional.empty();

    @TempDir
    Path routes;

    final RememberedFiles kept = new RememberedFiles();
    Vocabulary vocabulary;
    LiveVocabulary live;
    Instant saved = Instant.now();

    @BeforeEach
    void read() throws IOException {
        for (String kind : List.of("types", "codelists")) {
            Files.createDirectory(routes.resolve(kind));
            try (Stream<Path> files = Files.list(Path.of("routes", kind))) {
                for (Path file : files.toList()) {
                    Files.copy(file, routes.resolve(kind).resolve(file.getFileName()));
                }
            }
        }
        FolderFixture.in(Files.createDirectory(routes.resolve("systems")));
        restart();
    }

    boolean restart() {
        return restart(NOBODY);
    }

    boolean restart(Trial trial) {
        vocabulary = TestVocabulary.empty();
        live = LiveVocabulary.of(routes, new SystemFolders(routes.resolve("systems")), vocabulary, kept);
        return live.settle(trial);
    }

    /** Twice, as a change is taken at the second look that sees it. */
    boolean look() {
        boolean first = live.look(NOBODY);
        return live.look(NOBODY) || first;
    }

    List<String> refusals() {
        return live.refusals().stream()
                .map(finding -> finding.text(Locale.ENGLISH))
                .toList();
    }

    void edit(String name, String before, String after) {
        try {
            String content = Files.readString(routes.resolve(name));
            assertThat(content).contains(before);
            write(name, content.replaceFirst(Pattern.quote(before), after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String content) throws IOException {
        Files.writeString(routes.resolve(name), content);
        saved = saved.plusSeconds(2);
        Files.setLastModifiedTime(routes.resolve(name), FileTime.from(saved));
    }
}
